package dev.dateline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What a feed says, in whichever form.
 *
 * @param archive the id of the archive
 * @param self the address of this feed
 * @param home the address of the list that it follows
 * @param articles newest change first
 */
record Feed(String archive, String self, String home, List<JsonNode> articles) {

    static final String TITLE = "Dateline";

    /** The same for the same filter of the same archive, wherever the service stands. */
    String id() {
        return id("feed" + home.substring(origin().length()));
    }

    private String id(String what) {
        byte[] name = (archive + "/" + what).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
    }

    String id(JsonNode article) {
        return id("articles/" + article.get("id").textValue());
    }

    /** When any of it changed; a feed of nothing has not changed since computers count. */
    String updated() {
        return articles.isEmpty()
                ? "1970-01-01T00:00:00Z"
                : articles.get(0).get("updatedAt").textValue();
    }

    /** Where an article can be read: where it appeared, or here. */
    String articleUrl(JsonNode article) {
        JsonNode url = article.get("url");
        return url.isNull() ? origin() + article.get("links").get("self").textValue() : url.textValue();
    }

    private String origin() {
        return home.substring(0, home.indexOf('/', home.indexOf("//") + 2));
    }
}
