package dev.dateline.change;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.dateline.article.ArticleStatus;
import dev.dateline.article.Change;
import java.nio.charset.StandardCharsets;

/**
 * A change that is serialized once for all subscribers of the stream.
 *
 * @param revision the archive's revision of the change
 * @param id the id of the article
 * @param all the JSON for readers who see drafts
 * @param open the JSON for all other readers; null when the change is hidden from them
 */
record SerializedChange(long revision, String id, String all, String open) {

    /**
     * The maximum length of an article's change in UTF-8. A line of 64 KiB includes the name of the field; some clients
     * refuse lines of 128 KiB.
     */
    private static final int MAX_JSON_BYTES = (64 << 10) - 16;

    SerializedChange {
        requireNonNull(all, "all is null");
    }

    static SerializedChange of(Change change, ObjectWriter json) {
        String all = ChangeItem.of(change, true).map(item -> toJson(item, json)).orElseThrow();
        boolean same = change.article()
                .map(article -> article.status() == ArticleStatus.PUBLISHED)
                .orElse(change.wasEverPublic());
        String open = same
                ? all
                : ChangeItem.of(change, false).map(item -> toJson(item, json)).orElse(null);
        return new SerializedChange(change.revision(), change.id(), all, open);
    }

    /** The JSON for a reader; null when the change is hidden from it. */
    String json(boolean seesDrafts) {
        return seesDrafts ? all : open;
    }

    /** The approximate memory footprint, in bytes. */
    int sizeInBytes() {
        return 2 * all.length();
    }

    private static String toJson(ChangeItem item, ObjectWriter json) {
        try {
            String complete = json.writeValueAsString(item);
            return complete.getBytes(StandardCharsets.UTF_8).length <= MAX_JSON_BYTES
                    ? complete
                    : json.writeValueAsString(item.withoutArticle());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change cannot be written as JSON", e);
        }
    }
}
