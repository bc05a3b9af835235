package dev.dateline.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An article in the form of the API: every member is present, and one without a value is null. Its JSON is the schema
 * {@code Article} of the OpenAPI document.
 *
 * @param dateline the one date to print beside the title: {@code published}, else {@code republished}, else the first
 *     of {@code about}; null when there is none
 * @param dates when the work was published and which dates it is about, as far as known
 * @param mentions the dates found in {@code summary}, in the order of the text; the first 1,000
 * @param mentionsTruncated whether {@code summary} has more dates than {@code mentions} contains
 * @param metadata a string or a list of strings for each key
 * @param revision the archive's revision of the last change of the article
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
        Dateline dateline,
        DatesView dates,
        List<MentionView> mentions,
        boolean mentionsTruncated,
        Map<String, MetadataValue> metadata,
        long revision,
        Instant createdAt,
        Instant updatedAt,
        Links links) {

    /**
     * One of the dates of an article.
     *
     * @param role {@code published}, {@code republished} or {@code about}
     * @param edtf the canonical EDTF string
     * @param display the date in English, for people
     */
    public record Dateline(String role, String edtf, String display) {}

    /** The dates of an article by role. An unknown date is null; {@code about} is empty when nothing is known. */
    public record DatesView(DateView published, DateView republished, List<DateView> about) {}

    /** The paths of the article and of related articles, without the host. */
    public record Links(String self, String related) {}
}
