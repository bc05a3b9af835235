package dev.dateline.article;

import dev.dateline.ValidationError;
import dev.dateline.article.WriteResult.Outcome;
import java.util.List;

/**
 * The result of storing one article of many.
 *
 * @param outcome how the article was stored; null when it was not, because of its errors
 * @param id the id of the article
 * @param revision the archive's revision of the last change of the article
 * @param derived the dates that this write derived from the text
 * @param errors why the article could not be stored; empty when it was
 */
public record BulkWriteResult(
        Outcome outcome, String id, long revision, ArticleView.DatesView derived, List<ValidationError> errors) {

    /** The result for an article. */
    public static BulkWriteResult of(Outcome outcome, Article article, EditorialDates derived) {
        return new BulkWriteResult(
                outcome, article.id(), article.revision(), ArticleViewMapper.datesView(derived), List.of());
    }

    /** The result for an article that breaks a rule of the archive and was not stored. */
    public static BulkWriteResult refused(String id, List<ValidationError> errors) {
        return new BulkWriteResult(null, id, 0, ArticleViewMapper.datesView(EditorialDates.NONE), errors);
    }
}
