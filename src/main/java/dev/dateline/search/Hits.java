package dev.dateline.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many articles there are on all pages, exactly
 * @param items one page of them
 * @param relaxed whether the words were too many, and articles with any of them were taken instead
 * @param revision the archive's revision that this answer shows
 */
public record Hits(long total, List<Hit> items, boolean relaxed, long revision) {

    public Hits {
        items = List.copyOf(items);
    }

    /**
     * An article that was found.
     *
     * @param card its public JSON in UTF-8
     * @param score how well it fits the words; null without words
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed, see Entry
    public record Hit(String id, byte[] card, Float score) {}
}
