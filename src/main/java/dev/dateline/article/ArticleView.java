package dev.dateline.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
    public record Links(String self, String related) {

        private static final String SELF_START = "\"links\":{\"self\":\"";
        private static final String RELATED_START = "\"related\":\"";

        /** Inserts a prefix into the links of a serialized article, which are its last member. */
        private static String insertPrefix(String json, String prefix) {
            int links = json.lastIndexOf(SELF_START);
            if (links < 0) {
                return json;
            }
            int self = links + SELF_START.length();
            int related = json.indexOf(RELATED_START, self) + RELATED_START.length();
            return json.substring(0, self) + prefix + json.substring(self, related) + prefix + json.substring(related);
        }
    }

    /** Returns a copy whose links start with a prefix. */
    public ArticleView withPathPrefix(String prefix) {
        return prefix.isEmpty()
                ? this
                : new ArticleView(
                        id,
                        title,
                        summary,
                        language,
                        url,
                        authors,
                        topics,
                        people,
                        places,
                        status,
                        dateline,
                        dates,
                        mentions,
                        mentionsTruncated,
                        metadata,
                        revision,
                        createdAt,
                        updatedAt,
                        new Links(prefix + links.self, prefix + links.related));
    }

    /**
     * Returns a serialized article whose links start with a prefix, without parsing it: no text of an article can look
     * like a member, since its quotes are escaped.
     *
     * @param json the JSON of this type in UTF-8; returned itself when there is no prefix
     */
    public static byte[] withPathPrefix(byte[] json, String prefix) {
        return prefix.isEmpty()
                ? json
                : Links.insertPrefix(new String(json, ISO_8859_1), prefix).getBytes(ISO_8859_1);
    }

    /**
     * Returns JSON that contains at most one serialized article, such as that of a change, with a prefix in its links.
     */
    public static String withPathPrefix(String json, String prefix) {
        return prefix.isEmpty() ? json : Links.insertPrefix(json, prefix);
    }
}
