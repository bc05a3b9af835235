package dev.dateline.search;

import static java.util.Objects.requireNonNull;

import dev.dateline.article.ArticleView;

/**
 * A change as an index takes it in.
 *
 * @param id the article's id
 * @param article what the article is now; null when it is gone
 * @param card the article's public JSON in UTF-8, ready to be sent; null when it is gone
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a card is handed on and never changed; a copy for each hit would be for nothing
public record IndexChange(String id, ArticleView article, byte[] card) {

    public IndexChange {
        requireNonNull(id, "id is null");
    }

    /** The article of this id is gone. */
    public static IndexChange deletion(String id) {
        return new IndexChange(id, null, null);
    }
}
