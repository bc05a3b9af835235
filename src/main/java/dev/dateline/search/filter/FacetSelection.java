package dev.dateline.search.filter;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.ValueCondition;
import dev.dateline.search.ArticleFilter.ValueField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Selects values of facets: the parameters of the list of the articles that a value is counted for. The value takes the
 * place of those that are selected in its facet; excluded ones, and those that all have to hold, are retained.
 *
 * @param parameters the filters of a request
 * @param filter the same as a condition on articles
 */
public record FacetSelection(Map<String, List<String>> parameters, ArticleFilter filter) {

    /** Returns the parameters for a value of a facet, in the form of its parameter; one with a minus is excluded. */
    public Map<String, List<String>> select(String facet, String value) {
        return DateFacet.of(facet)
                .map(dates -> dates.select(value, parameters))
                .orElseGet(() -> selectValue(facet, value));
    }

    private Map<String, List<String>> selectValue(String field, String value) {
        Map<String, List<String>> linked = new LinkedHashMap<>(parameters);
        List<String> values = new ArrayList<>(linked.getOrDefault(field, List.of()));
        ValueCondition condition = filter.values().get(new ValueField(field));
        if (condition != null && condition.all().isEmpty()) {
            values.removeIf(given -> !given.startsWith("-"));
        }
        String selected = value.startsWith("-") ? ListFilters.toParameter(value.substring(1)) : value;
        if (!values.contains(selected)) {
            values.add(selected);
        }
        linked.put(field, values);
        return linked;
    }
}
