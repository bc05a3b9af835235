package dev.dateline.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A validated article as a writer sent it.
 *
 * @param id the id that the writer chose; empty when the archive is to create one
 * @param status empty when the writer sent none
 * @param datesGiven the members of {@code dates} that are present, even as null; a bulk write leaves the others
 *     unchanged
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

    /** The content of an article that is replaced as a whole; only an absent status defaults to the present one. */
    public ArticleContent content(ArticleStatus present) {
        return content(present, dates);
    }

    /** The content with other dates. */
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

    /** The dates of this input, with the known ones where a member is absent. */
    public EditorialDates datesWithDefaults(EditorialDates known) {
        return new EditorialDates(
                datesGiven.contains("published") ? dates.published() : known.published(),
                datesGiven.contains("republished") ? dates.republished() : known.republished(),
                datesGiven.contains("about") ? dates.about() : known.about());
    }
}
