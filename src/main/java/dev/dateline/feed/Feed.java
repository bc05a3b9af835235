package dev.dateline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The content of a feed, independent of its format.
 *
 * @param archive the id of the archive
 * @param service the URL of the service: scheme, host, and the path prefix if there is one
 * @param selfPath the path of this feed in the service, with its query
 * @param homePath the path of the article list with the same filter
 * @param articles the articles as JSON, newest change first
 */
record Feed(String archive, String service, String selfPath, String homePath, List<JsonNode> articles) {

    static final String TITLE = "Dateline";

    /** The absolute URL of this feed. */
    String self() {
        return service + selfPath;
    }

    /** The absolute URL of the article list with the same filter. */
    String home() {
        return service + homePath;
    }

    /** The id of the feed: the same for the same filter of the same archive, whatever the URL of the service. */
    String id() {
        return id("feed" + homePath);
    }

    private String id(String what) {
        byte[] name = (archive + "/" + what).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
    }

    String id(JsonNode article) {
        return id("articles/" + article.get("id").textValue());
    }

    /** The instant of the newest change, in ISO 8601; the epoch for an empty feed. */
    String updated() {
        return articles.isEmpty()
                ? "1970-01-01T00:00:00Z"
                : articles.get(0).get("updatedAt").textValue();
    }

    /** The URL of the service's icon. */
    String icon() {
        return service + "/favicon.ico";
    }

    /** The URL of an article: its {@code url} where it has one, otherwise its address in this service. */
    String articleUrl(JsonNode article) {
        JsonNode url = article.get("url");
        return url.isNull() ? service + article.get("links").get("self").textValue() : url.textValue();
    }
}
