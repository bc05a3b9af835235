package dev.dateline.article;

import dev.dateline.article.Stored.Outcome;

/**
 * What came of storing an article among many.
 *
 * @param derived the dates that were taken from the text this time
 */
public record StoredRow(Outcome outcome, String id, long revision, ArticleView.DatesView derived) {

    static StoredRow of(Outcome outcome, Article article, ArticleDates derived) {
        return new StoredRow(outcome, article.id(), article.revision(), Views.dates(derived));
    }
}
