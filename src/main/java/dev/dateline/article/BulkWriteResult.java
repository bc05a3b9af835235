package dev.dateline.article;

import dev.dateline.article.WriteResult.Outcome;

/**
 * What came of storing an article among many.
 *
 * @param derived the dates that were taken from the text this time
 */
public record BulkWriteResult(Outcome outcome, String id, long revision, ArticleView.DatesView derived) {

    public static BulkWriteResult of(Outcome outcome, Article article, EditorialDates derived) {
        return new BulkWriteResult(outcome, article.id(), article.revision(), ArticleViewMapper.datesView(derived));
    }
}
