package dev.dateline.article;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of an article.
 *
 * @param revision the archive's revision of the change
 * @param id the id of the article
 * @param at the instant of the change, to the millisecond
 * @param article the article after the change; empty when it was deleted
 * @param wasEverPublic whether the article was ever published
 */
public record Change(long revision, String id, Instant at, Optional<ArticleView> article, boolean wasEverPublic) {

    /** The last change of an article or a tombstone. */
    public static Change of(Article article) {
        return new Change(
                article.revision(),
                article.id(),
                article.updatedAt(),
                article.isDeleted() ? Optional.empty() : Optional.of(ArticleViewMapper.of(article)),
                article.wasEverPublic());
    }
}
