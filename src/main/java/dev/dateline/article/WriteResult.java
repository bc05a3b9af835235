package dev.dateline.article;

/**
 * The result of storing an article.
 *
 * @param outcome how the article was stored
 * @param id the id of the article
 * @param revision the archive's revision of the last change of the article
 * @param article the present article
 */
public record WriteResult(Outcome outcome, String id, long revision, ArticleView article) {

    /** The outcome of storing an article. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** The id has a tombstone, which the write was not to revive. */
        SKIPPED
    }

    /** The result for an article, which must not be a tombstone. */
    public static WriteResult of(Outcome outcome, Article article) {
        return new WriteResult(outcome, article.id(), article.revision(), ArticleViewMapper.of(article));
    }
}
