package dev.dateline.change;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.dateline.article.ArticleStatus;
import dev.dateline.article.Change;

/**
 * A change written out once for all who read the stream.
 *
 * @param all its JSON for who sees drafts
 * @param open its JSON for everybody; null when it is none of their business
 */
record SerializedChange(long revision, String id, String all, String open) {

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

    /** How much memory it holds, roughly. */
    int sizeInBytes() {
        return 2 * all.length();
    }

    private static String toJson(ChangeItem item, ObjectWriter json) {
        try {
            return json.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change cannot be written as JSON", e);
        }
    }
}
