package dev.dateline.article;

/** What came of storing an article, and the article as it is now. */
public record WriteResult(Outcome outcome, String id, long revision, ArticleView article) {

    /** The ways in which an article can be stored. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** There is a tombstone, which this writer did not want to revive. */
        SKIPPED
    }

    public static WriteResult of(Outcome outcome, Article article) {
        return new WriteResult(outcome, article.id(), article.revision(), ArticleViewMapper.of(article));
    }
}
