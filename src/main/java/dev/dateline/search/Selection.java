package dev.dateline.search;

import dev.dateline.http.Parameters;
import dev.dateline.search.Listing.Sort;
import java.util.List;

/**
 * Which articles, in which order, however many.
 *
 * @param sort what decides first, second …; ties end on the id. Empty where the filter names ids, and their order
 *     counts
 */
public record Selection(Filter filter, List<Sort> sort) {

    public Selection {
        sort = List.copyOf(sort);
    }

    /**
     * The articles that a request asks for: it takes the same filters as the list, and {@code sort}. What cannot be
     * read is noted as a fault.
     *
     * @param hasKey whether drafts may be asked for
     */
    public static Selection of(Parameters parameters, boolean hasKey) {
        Filter filter = new FilterParameters(parameters).read(hasKey);
        return new Selection(filter, new ListingParameters(parameters, parameters).sort(filter));
    }

    /** The articles that a request asks for, the newest change first. */
    public static Selection newest(Parameters parameters, boolean hasKey) {
        Filter filter = new FilterParameters(parameters).read(hasKey);
        return new Selection(filter, List.of(new Sort(Listing.Key.UPDATED, true)));
    }
}
