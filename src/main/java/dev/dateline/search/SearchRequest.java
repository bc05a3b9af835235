package dev.dateline.search;

import java.util.List;
import java.util.Optional;

/**
 * A request for one page of a list of articles.
 *
 * @param filter the articles of the list
 * @param sort the sort clauses, most significant first; ties are broken by id, ascending
 * @param page the page number, from 1; ignored when {@code after} is present
 * @param size the number of articles per page, from 1 to 100
 * @param after the position after which the page starts
 * @param include what to return in addition to the articles
 */
public record SearchRequest(
        ArticleFilter filter,
        List<SortClause> sort,
        int page,
        int size,
        Optional<SearchAfter> after,
        IncludeOptions include) {

    public SearchRequest {
        sort = List.copyOf(sort);
    }

    /** Creates a request for a numbered page of articles without extras. */
    public SearchRequest(ArticleFilter filter, List<SortClause> sort, int page, int size) {
        this(filter, sort, page, size, Optional.empty(), IncludeOptions.NONE);
    }

    /** Returns whether the list is sorted by relevance, at any significance. */
    public boolean isByRelevance() {
        return isByRelevance(sort);
    }

    /** Returns whether one of the sort clauses is relevance. */
    public static boolean isByRelevance(List<SortClause> sort) {
        return sort.stream().anyMatch(clause -> clause.key() == SortKey.RELEVANCE);
    }

    /** A sort key and its direction. */
    public record SortClause(SortKey key, boolean descending) {}

    /**
     * A position in a list, together with the query rewrite that the list was made with.
     *
     * @param position the position as the index returned it in {@link SearchResult#next()}
     * @param relaxed whether the list was relaxed to articles with any of the words
     * @param corrected the corrected query of the list; null when it was the query as typed
     * @param keepsTyped whether the corrected query follows the query as typed
     */
    public record SearchAfter(String position, boolean relaxed, String corrected, boolean keepsTyped) {
        /** Creates a position in a list whose query is as typed or wholly corrected. */
        public SearchAfter(String position, boolean relaxed, String corrected) {
            this(position, relaxed, corrected, false);
        }
    }

    /**
     * What to return in addition to the articles.
     *
     * @param facets the facets to count
     * @param highlight whether to mark the matched words
     * @param explain whether to explain matches and scores
     * @param timeline the timeline to count, over the words of the list
     */
    public record IncludeOptions(
            List<FacetRequest> facets, boolean highlight, boolean explain, Optional<TimelineQuery> timeline) {
        static final IncludeOptions NONE = new IncludeOptions(List.of(), false, false);

        public IncludeOptions {
            facets = List.copyOf(facets);
        }

        /** Creates options without a timeline. */
        public IncludeOptions(List<FacetRequest> facets, boolean highlight, boolean explain) {
            this(facets, highlight, explain, Optional.empty());
        }
    }

    /** The keys that a list can be sorted by. */
    public enum SortKey {
        RELEVANCE,
        PUBLISHED,
        REPUBLISHED,
        ABOUT,
        TITLE,
        UPDATED,
        ID;

        /** Returns whether this sorts by the dates of a role, under rule R9 of the date rules. */
        public boolean isDate() {
            return this == PUBLISHED || this == REPUBLISHED || this == ABOUT;
        }
    }
}
