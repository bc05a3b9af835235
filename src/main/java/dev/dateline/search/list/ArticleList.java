package dev.dateline.search.list;

import dev.dateline.http.query.PageLinks;
import dev.dateline.search.FacetValue;
import dev.dateline.search.SearchRequest;
import java.util.List;
import java.util.Map;

/**
 * A page of articles.
 *
 * @param facets the values of each facet that was asked for
 * @param query what became of the words that were looked for
 */
public record ArticleList(
        List<HitView> items, Page page, Map<String, List<FacetValue>> facets, Query query, PageLinks links) {

    public ArticleList {
        items = List.copyOf(items);
    }

    /**
     * Where in the list this page is.
     *
     * @param number from 1; null under a cursor
     * @param totalItems how many articles there are on all pages, exactly
     * @param nextCursor where to go on; null at the end
     */
    public record Page(Integer number, int size, long totalItems, long totalPages, String nextCursor) {
        static Page of(SearchRequest listing, long total, String nextCursor) {
            return new Page(
                    listing.after().isPresent() ? null : listing.page(),
                    listing.size(),
                    total,
                    (total + listing.size() - 1) / listing.size(),
                    nextCursor);
        }
    }

    /**
     * What became of the words.
     *
     * @param relaxed whether articles with only some of the words were taken, since none has enough of them
     * @param corrected the words that were looked for instead; null when they were looked for as typed
     * @param relax where nothing was found: what each filter keeps out
     */
    public record Query(boolean relaxed, String corrected, List<RelaxedFilter> relax) {}

    /**
     * A filter to do without, or several where none is enough.
     *
     * @param drop the parameter, or some with commas between
     * @param wouldFind how many articles there are without it
     * @param link the list without it
     * @param near what may have been meant by its values that no article has
     */
    public record RelaxedFilter(String drop, long wouldFind, String link, List<ValueSuggestion> near) {}

    /**
     * A value that may have been meant, beside what the other filters may have meant.
     *
     * @param given the value that no article has
     * @param value one that some have
     * @param wouldFind how many articles there are so
     * @param link the list of them
     */
    public record ValueSuggestion(String given, String value, long wouldFind, String link) {}
}
