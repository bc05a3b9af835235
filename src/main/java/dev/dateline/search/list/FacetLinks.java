package dev.dateline.search.list;

import dev.dateline.http.query.LinkBudget;
import dev.dateline.http.query.PageLinks;
import dev.dateline.search.FacetValue;
import dev.dateline.search.SearchResult.FacetCounts;
import dev.dateline.search.filter.FacetSelection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds to the values of the facets of a list the links to the lists of their articles. */
final class FacetLinks {

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
     * @throws dev.dateline.Failure of kind UNREADABLE if the links are too long in total
     */
    Map<String, List<FacetValueView>> link(Map<String, FacetCounts> facets) {
        int values = facets.values().stream()
                .mapToInt(counts -> counts.values().size())
                .sum();
        LinkBudget.CHART.check(values, PageLinks.path("", request.listParameters(request.filters())));
        Map<String, List<FacetValueView>> linked = new LinkedHashMap<>(); // retains the order
        facets.forEach((name, counts) -> linked.put(
                name, counts.values().stream().map(value -> view(name, value)).toList()));
        LinkBudget.CHART.check(linked.values().stream().flatMap(List::stream).map(FacetValueView::link), "facetSize");
        return linked;
    }

    private FacetValueView view(String facet, FacetValue value) {
        Map<String, List<String>> params = request.listParameters(selection.select(facet, value.value()));
        return new FacetValueView(
                value.value(), value.label(), value.count(), value.selected(), PageLinks.path(path, params), params);
    }
}
