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
     * A title, a value of a field, or a name in texts.
     *
     * @param field the field; null for a title or a name in texts
     * @param id the article's id; null for anything but a title
     * @param count the number of articles that have it
     */
    public record Item(ArticleFilter.ValueField field, String id, String value, long count) {}

    /** Returns the query that finds a name in texts: its words beside each other. */
    public static String asPhrase(String name) {
        return name.indexOf(' ') < 0 ? name : '"' + name + '"';
    }
}
