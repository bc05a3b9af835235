package dev.dateline.search;

import dev.dateline.http.PageLinks;
import java.util.List;

/**
 * A page of articles.
 *
 * @param facets counts by value for each facet that was asked for
 * @param query what became of the words that were looked for
 */
public record ArticleList(List<HitCard> items, Page page, Facets facets, Query query, PageLinks links) {

    public ArticleList {
        items = List.copyOf(items);
    }

    /**
     * Where in the list this page is.
     *
     * @param number from 1
     * @param totalItems how many articles there are on all pages, exactly
     * @param nextCursor where to go on; null at the end
     */
    public record Page(Integer number, int size, long totalItems, long totalPages, String nextCursor) {
        static Page of(Listing listing, long total) {
            return new Page(listing.page(), listing.size(), total, (total + listing.size() - 1) / listing.size(), null);
        }
    }

    /** No facets yet. */
    public record Facets() {}

    /**
     * What became of the words.
     *
     * @param relaxed whether articles with only some of the words were taken, since none has enough of them
     * @param corrected the words that were looked for instead; null when they were looked for as typed
     * @param relax which filter to drop to find anything
     */
    public record Query(boolean relaxed, String corrected, List<String> relax) {}
}
