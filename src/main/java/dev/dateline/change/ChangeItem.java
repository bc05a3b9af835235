package dev.dateline.change;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.article.ArticleStatus;
import dev.dateline.article.ArticleView;
import dev.dateline.article.Change;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of an article, as the API tells a reader.
 *
 * @param revision the archive's revision that made it so
 * @param at when
 * @param article what it is now; null when it is gone for this reader
 */
record ChangeItem(long revision, Type type, String id, Instant at, ArticleView article) {

    /** What a reader who keeps a copy has to do. */
    enum Type {
        UPSERT,
        DELETE;

        /** The word for it in JSON. */
        @JsonValue
        String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The change as it concerns a reader; empty when this reader never knew of the article.
     *
     * @param all whether the reader sees drafts too
     */
    static Optional<ChangeItem> of(Change change, boolean all) {
        Optional<ArticleView> seen =
                change.article().filter(article -> all || article.status() == ArticleStatus.PUBLISHED);
        boolean known = all || change.wasEverPublic();
        return known ? Optional.of(of(change, seen.orElse(null))) : Optional.empty();
    }

    private static ChangeItem of(Change change, ArticleView seen) {
        Type type = seen == null ? Type.DELETE : Type.UPSERT;
        return new ChangeItem(change.revision(), type, change.id(), change.at(), seen);
    }
}
