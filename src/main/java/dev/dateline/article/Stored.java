package dev.dateline.article;

/** What came of storing an article, and the article as it is now. */
public record Stored(Outcome outcome, String id, long revision, ArticleView article) {

    /** The ways in which an article can be stored. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** There is a tombstone, which this writer did not want to revive. */
        SKIPPED
    }

    static Stored of(Outcome outcome, Article article) {
        return new Stored(outcome, article.id(), article.revision(), Views.of(article));
    }
}
