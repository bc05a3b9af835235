package dev.dateline.article;

import java.util.List;

/**
 * The dates of an article by role.
 *
 * @param published when the work first appeared; null when that is not known
 * @param republished when this archive or a later edition brought it again; null when it did not or that is not known
 * @param about the events it is about
 */
public record EditorialDates(ArticleDate published, ArticleDate republished, List<ArticleDate> about) {

    /** Nothing is known. */
    public static final EditorialDates NONE = new EditorialDates(null, null, List.of());

    public EditorialDates {
        about = List.copyOf(about);
    }

    /** These dates, and others in the roles that have none. */
    public EditorialDates withFallback(EditorialDates others) {
        return new EditorialDates(
                published == null ? others.published : published,
                republished == null ? others.republished : republished,
                about.isEmpty() ? others.about : about);
    }
}
