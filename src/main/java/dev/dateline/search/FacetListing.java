package dev.dateline.search;

import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.FacetRequest.Order;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the values of a facet.
 *
 * @param items the values, in the requested order
 * @param matching the number of values that begin as requested, on all pages
 * @param distinct the number of different values that the counted articles have
 * @param missing the number of counted articles that have no value
 * @param next the position of the last value, for the part that follows; empty at the end
 * @param revision the archive's revision that this result reflects
 */
public record FacetListing(
        List<Item> items, long matching, long distinct, long missing, Optional<Position> next, long revision) {

    public FacetListing {
        items = List.copyOf(items);
    }

    /**
     * A request for a part of the values of a facet.
     *
     * @param field the field of exact values
     * @param filter the articles to count
     * @param roles the roles whose dates the years of a value are taken from
     * @param startsWith only values that begin so, ignoring case and accents; empty for all
     * @param order by value, or the most frequent first
     * @param size the maximum number of values
     * @param after the position that the part starts after
     */
    public record Request(
            ValueField field,
            ArticleFilter filter,
            Set<DateField> roles,
            String startsWith,
            Order order,
            int size,
            Optional<Position> after) {
        public Request {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * A position in the values of a facet.
     *
     * @param value the value before it
     * @param count the number of articles that have this value
     */
    public record Position(String value, long count) {}

    /**
     * A value.
     *
     * @param value the value in its most frequent spelling
     * @param label the human-readable form
     * @param count the number of articles that have it
     * @param first the first year of a known end of a date of these articles, as EDTF; null when there is none
     * @param last the last such year
     */
    public record Item(String value, String label, long count, String first, String last) {}
}
