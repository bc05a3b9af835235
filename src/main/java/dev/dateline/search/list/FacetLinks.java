package dev.dateline.search.list;

import dev.dateline.Failure;
import dev.dateline.http.query.PageLinks;
import dev.dateline.search.FacetValue;
import dev.dateline.search.SearchResult.FacetCounts;
import dev.dateline.search.filter.FacetSelection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds to the values of the facets of a list the links to the lists of their articles. */
final class FacetLinks {

    private static final int MAX_TOTAL_CHARACTERS = 2 << 20; // of all links; the response holds each twice

    private final ListRequest request;
    private final String path;
    private final FacetSelection selection;

    /** @param path the path of the list, as clients see it */
    FacetLinks(ListRequest request, String path) {
        this.request = request;
        this.path = path;
        this.selection = new FacetSelection(request.filters(), request.listing().filter());
    }

    /**
     * Returns the values of each facet with their links.
     *
     * @throws Failure of kind UNREADABLE when the links to so many values would have more than 2 Mi characters
     */
    Map<String, List<FacetValueView>> link(Map<String, FacetCounts> facets) {
        long values = facets.values().stream()
                .mapToLong(counts -> counts.values().size())
                .sum();
        if (values * request.listUrl(path, request.filters()).length() > MAX_TOTAL_CHARACTERS) {
            throw new Failure(
                    Failure.Kind.UNREADABLE,
                    "Each of the " + values + " values of facets has a link with the query string, which is too long "
                            + "for so many. Use fewer or shorter filters, fewer facets or a smaller 'facetSize'.");
        }
        Map<String, List<FacetValueView>> linked = new LinkedHashMap<>(); // retains the order
        facets.forEach((name, counts) -> linked.put(
                name, counts.values().stream().map(value -> view(name, value)).toList()));
        return linked;
    }

    private FacetValueView view(String facet, FacetValue value) {
        Map<String, List<String>> params = request.listParameters(selection.select(facet, value.value()));
        return new FacetValueView(
                value.value(), value.label(), value.count(), value.selected(), PageLinks.path(path, params), params);
    }
}
