package dev.dateline.search;

import java.util.List;

/**
 * Completions of a typed prefix, from published articles.
 *
 * @param items the completions, best first
 * @param corrected the prefix that was searched for instead of the typed one; null when the typed one was used
 * @param revision the archive's revision that this result reflects
 */
public record CompletionResult(List<Item> items, String corrected, long revision) {

    public CompletionResult {
        items = List.copyOf(items);
    }

    /**
     * A title, or a value of a field.
     *
     * @param field the field; null for a title
     * @param id the article's id; null for a value of a field
     * @param count the number of articles that have it
     */
    public record Item(ArticleFilter.ValueField field, String id, String value, long count) {}
}
