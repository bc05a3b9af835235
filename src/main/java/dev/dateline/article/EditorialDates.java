package dev.dateline.article;

import java.util.List;

/**
 * The dates of an article by role.
 *
 * @param published the first publication of the work; null when unknown
 * @param republished the republication by this archive or a later edition; null when there is none or it is unknown
 * @param about the dates of the events that the work is about; empty when unknown
 */
public record EditorialDates(ArticleDate published, ArticleDate republished, List<ArticleDate> about) {

    /** No dates are known. */
    public static final EditorialDates NONE = new EditorialDates(null, null, List.of());

    public EditorialDates {
        about = List.copyOf(about);
    }

    /** These dates, with the roles that have none filled from others. */
    public EditorialDates withFallback(EditorialDates others) {
        return new EditorialDates(
                published == null ? others.published : published,
                republished == null ? others.republished : republished,
                about.isEmpty() ? others.about : about);
    }
}
