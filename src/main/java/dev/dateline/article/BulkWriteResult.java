package dev.dateline.article;

import dev.dateline.article.WriteResult.Outcome;

/**
 * The result of storing one article of many.
 *
 * @param outcome how the article was stored
 * @param id the id of the article
 * @param revision the archive's revision of the last change of the article
 * @param derived the dates that this write derived from the text
 */
public record BulkWriteResult(Outcome outcome, String id, long revision, ArticleView.DatesView derived) {

    /** The result for an article. */
    public static BulkWriteResult of(Outcome outcome, Article article, EditorialDates derived) {
        return new BulkWriteResult(outcome, article.id(), article.revision(), ArticleViewMapper.datesView(derived));
    }
}
