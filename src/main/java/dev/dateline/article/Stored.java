package dev.dateline.article;

import java.util.List;

/**
 * What came of storing an article.
 *
 * @param article the article as it is now; null when it was skipped
 * @param derived the dates that were taken from the text this time
 */
public record Stored(Outcome outcome, String id, long revision, ArticleView article, ArticleView.DatesView derived) {

    private static final ArticleView.DatesView NONE = new ArticleView.DatesView(null, null, List.of());

    /** Stored as it was given. */
    public Stored(Outcome outcome, String id, long revision, ArticleView article) {
        this(outcome, id, revision, article, NONE);
    }

    /** The same, with dates taken from the text. */
    Stored withDerived(ArticleView.DatesView dates) {
        return new Stored(outcome, id, revision, article, dates);
    }

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
