package dev.dateline.search;

import java.util.List;

/**
 * Which page of which articles, in which order.
 *
 * @param sort what decides first, second …; ties end on the id, ascending
 * @param page from 1
 * @param size articles on a page, from 1 to 100
 */
public record Listing(Filter filter, List<Sort> sort, int page, int size) {

    public Listing {
        sort = List.copyOf(sort);
    }

    /** One key of the order of a list. */
    public record Sort(Key key, boolean descending) {}

    /** What a list can be ordered by. */
    public enum Key {
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
