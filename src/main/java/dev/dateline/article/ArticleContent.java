package dev.dateline.article;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * The content of an article that a writer provides: everything but its id and what the server adds. A write that does
 * not change the content gets no new revision.
 *
 * @param title plain text; not null
 * @param summary plain text, exactly as written; may be null
 * @param language a BCP 47 tag; may be null
 * @param url an absolute http or https URL; may be null
 * @param metadata a string or a list of strings for each key
 */
public record ArticleContent(
        String title,
        String summary,
        String language,
        String url,
        List<String> authors,
        List<String> topics,
        List<String> people,
        List<String> places,
        ArticleStatus status,
        EditorialDates dates,
        Map<String, MetadataValue> metadata) {

    public ArticleContent {
        requireNonNull(title, "title is null");
        requireNonNull(status, "status is null");
        requireNonNull(dates, "dates is null");
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
        people = List.copyOf(people);
        places = List.copyOf(places);
        metadata = Map.copyOf(metadata);
    }
}
