package dev.dateline.search.list;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dateline.http.query.PageLinks;
import dev.dateline.http.query.QueryString;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResult.FacetCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of articles.
 *
 * @param facets the values of each requested facet
 * @param facetInfo what there is to know of each requested facet besides the listed values
 * @param timeline the articles counted by date; null when not requested
 * @param query how the query was rewritten
 */
public record ArticleList(
        List<HitView> items,
        Page page,
        Map<String, List<FacetValueView>> facets,
        Map<String, FacetInfo> facetInfo,
        TimelineView timeline,
        Query query,
        PageLinks links) {

    public ArticleList {
        items = List.copyOf(items);
    }

    static ArticleList of(
            List<HitView> items,
            Page page,
            Map<String, FacetCounts> facets,
            FacetLinks facetLinks,
            TimelineView timeline,
            Query query,
            PageLinks links) {
        Map<String, FacetInfo> info = new LinkedHashMap<>(); // retains the order
        facets.forEach((name, counts) -> info.put(name, new FacetInfo(counts.distinct(), counts.missing())));
        return new ArticleList(items, page, facetLinks.link(facets), info, timeline, query, links);
    }

    /**
     * The extent of a facet.
     *
     * @param distinct the number of different values that the counted articles have, listed or not
     * @param missing the number of counted articles that have no value
     */
    public record FacetInfo(long distinct, long missing) {}

    /**
     * The position of this page in the list.
     *
     * @param number the page number, from 1; null under a cursor
     * @param totalItems the exact number of articles on all pages
     * @param nextCursor the cursor of the next page; null at the end
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
     * How the query was rewritten because it found nothing, or little, as typed.
     *
     * @param relaxed whether articles with any of the words are listed too, since few have most of them
     * @param holdMost the number of articles with most of the words, which stand first in a relaxed list; null in
     *     others
     * @param corrected the query that was run instead; null when it was run as typed
     * @param didYouMean a query with far more frequent words, which was not searched; null when there is none
     * @param sorted the order of the list, in the form of the parameter {@code sort}; {@code ids} when it is the order
     *     in which they were given
     * @param relax when nothing was found: how many articles each filter excludes
     * @param near the parts of values that no article has and that hold commas
     */
    public record Query(
            boolean relaxed,
            Long holdMost,
            String corrected,
            DidYouMean didYouMean,
            String sorted,
            List<RelaxedFilter> relax,
            List<SplitValue> near) {}

    /**
     * A query that may have been meant.
     *
     * @param q the text
     * @param wouldFind the number of articles that it finds under the same filters
     * @param link the URL of the list with it
     */
    public record DidYouMean(String q, long wouldFind, String link) {
        /** Returns the parameters of the link. */
        @JsonProperty
        public Map<String, List<String>> params() {
            return QueryString.parametersOf(link);
        }
    }

    /**
     * A value that no article has, but whose parts between commas some articles have.
     *
     * @param param the name of the filter
     * @param given the value
     * @param values its parts that some articles have
     * @param wouldFind the number of articles that match with the parts, joined by or
     * @param link the URL of the list with them
     */
    public record SplitValue(String param, String given, List<String> values, long wouldFind, String link) {
        /** Returns the parameters of the link. */
        @JsonProperty
        public Map<String, List<String>> params() {
            return QueryString.parametersOf(link);
        }
    }

    /**
     * A filter to drop, or several when dropping a single one is not enough.
     *
     * @param drop the name of the parameter, or several names separated by commas
     * @param wouldFind the number of articles that match without it
     * @param link the URL of the list without it
     * @param near suggestions for those of its values that no article has
     */
    public record RelaxedFilter(String drop, long wouldFind, String link, List<ValueSuggestion> near) {
        /** Returns the parameters of the link. */
        @JsonProperty
        public Map<String, List<String>> params() {
            return QueryString.parametersOf(link);
        }
    }

    /**
     * A suggested value, applied together with the best suggestions for the other filters.
     *
     * @param given the value that no article has
     * @param value the suggested value, which some articles have
     * @param wouldFind the number of articles that match with it
     * @param link the URL of the list with it
     */
    public record ValueSuggestion(String given, String value, long wouldFind, String link) {
        /** Returns the parameters of the link. */
        @JsonProperty
        public Map<String, List<String>> params() {
            return QueryString.parametersOf(link);
        }
    }
}
