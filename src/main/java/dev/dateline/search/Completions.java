package dev.dateline.search;

import java.util.List;

/**
 * What begins with what is being typed, of articles that everybody may see.
 *
 * @param items the best first
 * @param corrected the beginning that was looked for instead; null when it was the one typed
 * @param revision the archive's revision that this answer shows
 */
public record Completions(List<Item> items, String corrected, long revision) {

    public Completions {
        items = List.copyOf(items);
    }

    /**
     * A title, or a value of a field.
     *
     * @param field the field; null of a title
     * @param id the article; null of a value
     * @param count how many articles have it
     */
    public record Item(ArticleFilter.ValueField field, String id, String value, long count) {}
}
