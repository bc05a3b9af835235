package dev.dateline.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An article as a writer sent it, free of faults.
 *
 * @param id the id the writer chose; empty when the archive is to make one
 * @param status empty when nothing is said of it
 * @param datesGiven the members of {@code dates} that are there, be it as null: the others are left to what is known
 */
public record ArticleInput(
        Optional<String> id,
        String title,
        String summary,
        String language,
        String url,
        List<String> authors,
        List<String> topics,
        List<String> people,
        List<String> places,
        Optional<ArticleStatus> status,
        EditorialDates dates,
        Set<String> datesGiven,
        Map<String, MetadataValue> metadata) {

    /** The content of an article that this replaces wholly; only an absent status keeps the present one. */
    public ArticleContent content(ArticleStatus present) {
        return content(present, dates);
    }

    /** The content with dates from somewhere else. */
    public ArticleContent content(ArticleStatus present, EditorialDates other) {
        return new ArticleContent(
                title,
                summary,
                language,
                url,
                authors,
                topics,
                people,
                places,
                status.orElse(present),
                other,
                metadata);
    }

    /** The dates given here, and the known ones where a member is absent. */
    public EditorialDates datesWithDefaults(EditorialDates known) {
        return new EditorialDates(
                datesGiven.contains("published") ? dates.published() : known.published(),
                datesGiven.contains("republished") ? dates.republished() : known.republished(),
                datesGiven.contains("about") ? dates.about() : known.about());
    }
}
