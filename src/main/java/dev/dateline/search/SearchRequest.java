package dev.dateline.search;

import java.util.List;
import java.util.Optional;

/**
 * Which page of which articles, in which order.
 *
 * @param sort what decides first, second …; ties end on the id, ascending
 * @param page from 1; not looked at when there is a place to go on from
 * @param size articles on a page, from 1 to 100
 * @param after where to go on from
 * @param extras what is wanted beside the articles
 */
public record SearchRequest(
        ArticleFilter filter,
        List<SortClause> sort,
        int page,
        int size,
        Optional<SearchAfter> after,
        IncludeOptions extras) {

    public SearchRequest {
        sort = List.copyOf(sort);
    }

    /** A numbered page of articles and nothing else. */
    public SearchRequest(ArticleFilter filter, List<SortClause> sort, int page, int size) {
        this(filter, sort, page, size, Optional.empty(), IncludeOptions.NONE);
    }

    /** Whether the order depends on how well articles fit the words. */
    public boolean isByRelevance() {
        return isByRelevance(sort);
    }

    /** Whether an order depends on how well articles fit the words. */
    public static boolean isByRelevance(List<SortClause> sort) {
        return sort.stream().anyMatch(key -> key.key() == SortKey.RELEVANCE);
    }

    /** One key of the order of a list. */
    public record SortClause(SortKey key, boolean descending) {}

    /**
     * A place in a list.
     *
     * @param position as the index told it
     * @param relaxed whether the list was of articles with any of the words
     * @param corrected the words that the list was for; null when they were those typed
     */
    public record SearchAfter(String position, boolean relaxed, String corrected) {}

    /**
     * What is wanted beside the articles.
     *
     * @param facets what is to be counted
     * @param highlight whether to tell where the words are
     * @param explain whether to tell why articles were found
     */
    public record IncludeOptions(List<FacetRequest> facets, boolean highlight, boolean explain) {
        static final IncludeOptions NONE = new IncludeOptions(List.of(), false, false);

        public IncludeOptions {
            facets = List.copyOf(facets);
        }
    }

    /** What a list can be ordered by. */
    public enum SortKey {
        RELEVANCE,
        PUBLISHED,
        REPUBLISHED,
        ABOUT,
        TITLE,
        UPDATED,
        ID;

        /** Whether this orders by a date role, under rule R9 of the dates. */
        public boolean isDate() {
            return this == PUBLISHED || this == REPUBLISHED || this == ABOUT;
        }
    }
}
