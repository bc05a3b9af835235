package dev.dateline.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An article as the API shows it: every member is there, an absent one is null. Its JSON is the contract of
 * {@code Article} in the OpenAPI document.
 *
 * @param dates what is known of when the work appeared and what it is about
 * @param mentions the dates found in {@code summary}, in the order of the text; the first 1,000
 * @param mentionsTruncated whether {@code summary} has more dates than {@code mentions} holds
 * @param metadata a string or a list of strings for each key
 * @param revision the archive's revision that made the article what it is
 */
public record ArticleView(
        String id,
        String title,
        String summary,
        String language,
        String url,
        List<String> authors,
        List<String> topics,
        List<String> people,
        List<String> places,
        ArticleStatus status,
        DatesView dates,
        List<MentionView> mentions,
        boolean mentionsTruncated,
        Map<String, MetadataValue> metadata,
        long revision,
        Instant createdAt,
        Instant updatedAt,
        Links links) {

    /** The dates of an article by role; {@code about} is empty when nothing is known. */
    public record DatesView(DateView published, DateView republished, List<DateView> about) {}

    /** Where else the article can be seen, as paths. */
    public record Links(String self, String related) {}
}
