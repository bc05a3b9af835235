package dev.dateline.search.list;

import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.FacetListing;
import dev.dateline.search.filter.ListFilters;
import java.util.List;
import java.util.Map;

/**
 * A page of the values of a facet.
 *
 * @param page the position of the page; its items are the values that begin as requested
 * @param distinct the number of different values that the articles have
 * @param missing the number of articles that have no value
 */
public record FacetValuesView(List<Item> items, ArticleList.Page page, long distinct, long missing) {

    public FacetValuesView {
        items = List.copyOf(items);
    }

    /**
     * A value.
     *
     * @param value the value in the form of the filter
     * @param label the human-readable form
     * @param count the number of articles that have it
     * @param first the first year of the dates of these articles, as EDTF; null when none is known
     * @param last the last such year
     * @param link the URL of the list of these articles
     * @param params the parameters of the link
     */
    public record Item(
            String value,
            String label,
            long count,
            String first,
            String last,
            String link,
            Map<String, List<String>> params) {

        static Item of(FacetListing.Item item, ValueField field, ValueLinks links) {
            Map<String, List<String>> params = links.parametersOf(field, item.value());
            return new Item(
                    ListFilters.toParameter(item.value()),
                    item.label(),
                    item.count(),
                    item.first(),
                    item.last(),
                    links.toList(params),
                    params);
        }
    }
}
