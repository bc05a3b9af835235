package dev.dateline.change;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.dateline.article.Change;
import dev.dateline.article.Status;

/**
 * A change written out once for all who read the stream.
 *
 * @param all its JSON for who sees drafts
 * @param open its JSON for everybody; null when it is none of their business
 */
record ChangeText(long revision, String id, String all, String open) {

    ChangeText {
        requireNonNull(all, "all is null");
    }

    static ChangeText of(Change change, ObjectWriter json) {
        String all = ChangeItem.of(change, true).map(item -> write(item, json)).orElseThrow();
        boolean same = change.article()
                .map(article -> article.status() == Status.PUBLISHED)
                .orElse(change.wasEverPublic());
        String open = same
                ? all
                : ChangeItem.of(change, false).map(item -> write(item, json)).orElse(null);
        return new ChangeText(change.revision(), change.id(), all, open);
    }

    /** The JSON for a reader; null when the change is hidden from it. */
    String json(boolean seesDrafts) {
        return seesDrafts ? all : open;
    }

    /** How much memory it holds, roughly. */
    int weight() {
        return 2 * all.length();
    }

    private static String write(ChangeItem item, ObjectWriter json) {
        try {
            return json.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change cannot be written as JSON", e);
        }
    }
}
