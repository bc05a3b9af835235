package dev.dateline.article;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of an article.
 *
 * @param article what it is now; empty when it is deleted
 * @param wasEverPublic whether everybody could see it at some time
 */
public record Change(long revision, String id, Instant at, Optional<ArticleView> article, boolean wasEverPublic) {

    public static Change of(Article article) {
        return new Change(
                article.revision(),
                article.id(),
                article.updatedAt(),
                article.isDeleted() ? Optional.empty() : Optional.of(ArticleViewMapper.of(article)),
                article.wasEverPublic());
    }
}
