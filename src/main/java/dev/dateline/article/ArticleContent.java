package dev.dateline.article;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What a writer states of an article: everything but its id and what the server adds. Two articles with the same
 * content need no new revision.
 *
 * @param summary plain text, exactly as written; may be null
 * @param language a BCP 47 tag; may be null
 * @param url http or https; may be null
 * @param metadata one value or a list of them for each key
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
