package dev.dateline.search;

import static java.util.Objects.requireNonNull;

import dev.dateline.article.ArticleView;

/**
 * A change to apply to an index: an upsert or a deletion.
 *
 * @param id the article's id
 * @param article the article's current state; null when it is deleted
 * @param json the serialized article: its public JSON in UTF-8, ready to be sent; null when it is deleted
 */
@SuppressWarnings(
        "ArrayRecordComponent") // the array is passed on and never modified; copying it for each hit would be waste
public record IndexChange(String id, ArticleView article, byte[] json) {

    public IndexChange {
        requireNonNull(id, "id is null");
    }

    /** Creates the deletion of the article with this id. */
    public static IndexChange deletion(String id) {
        return new IndexChange(id, null, null);
    }
}
