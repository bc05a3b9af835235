package dev.dateline.change;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.article.ArticleStatus;
import dev.dateline.article.ArticleView;
import dev.dateline.article.Change;
import dev.dateline.http.PathPrefix;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A change of an article in the form that the API shows to a reader.
 *
 * @param revision the archive's revision of the change
 * @param id the id of the article
 * @param at the instant of the change
 * @param article the article after the change; null when it does not exist any more for this reader, or is omitted
 * @param articleOmitted whether the article exists and is too long for an event, so that the reader has to fetch it
 */
record ChangeItem(long revision, Type type, String id, Instant at, ArticleView article, boolean articleOmitted) {

    /** What a reader that maintains a copy has to do. */
    enum Type {
        UPSERT,
        DELETE;

        /** The name in JSON. */
        @JsonValue
        String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The change as a reader sees it; empty when this reader could never see the article.
     *
     * @param all whether the reader sees drafts too
     */
    static Optional<ChangeItem> of(Change change, boolean all) {
        Optional<ArticleView> seen =
                change.article().filter(article -> all || article.status() == ArticleStatus.PUBLISHED);
        boolean known = all || change.wasEverPublic();
        return known ? Optional.of(of(change, seen.orElse(null))) : Optional.empty();
    }

    /** Returns a copy in which the links of the article start with a prefix. */
    ChangeItem withPathPrefix(PathPrefix prefix) {
        return article == null
                ? this
                : new ChangeItem(revision, type, id, at, article.withPathPrefix(prefix.value()), articleOmitted);
    }

    private static ChangeItem of(Change change, ArticleView seen) {
        Type type = seen == null ? Type.DELETE : Type.UPSERT;
        return new ChangeItem(change.revision(), type, change.id(), change.at(), seen, false);
    }

    /** The same change without the article. */
    ChangeItem withoutArticle() {
        return new ChangeItem(revision, type, id, at, null, article != null);
    }
}
