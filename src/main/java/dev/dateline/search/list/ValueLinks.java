package dev.dateline.search.list;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.ValueCondition;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.filter.ListFilters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Links from a value of a field to the list of the articles that have it, under the filters of a request. The value
 * takes the place of the values selected in its field; excluded ones, and those that all have to hold, are retained.
 */
final class ValueLinks {

    /** The path of the list. */
    static final String ARTICLES_PATH = "/api/v1/articles";

    private final Map<String, List<String>> parameters;
    private final ArticleFilter filter;

    /**
     * @param parameters the filters of the request
     * @param filter the same as a condition on articles
     */
    ValueLinks(Map<String, List<String>> parameters, ArticleFilter filter) {
        this.parameters = parameters;
        this.filter = filter;
    }

    /** Returns the parameters of the link from a value. */
    Map<String, List<String>> parametersOf(ValueField field, String value) {
        Map<String, List<String>> linked = new LinkedHashMap<>(parameters);
        List<String> values = new ArrayList<>(linked.getOrDefault(field.name(), List.of()));
        ValueCondition condition = filter.values().get(field);
        if (condition != null && condition.all().isEmpty()) {
            values.removeIf(given -> !given.startsWith("-"));
        }
        String selected = ListFilters.toParameter(value);
        if (!values.contains(selected)) {
            values.add(selected);
        }
        linked.put(field.name(), values);
        return linked;
    }
}
