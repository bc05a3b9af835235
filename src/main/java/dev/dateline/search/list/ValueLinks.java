package dev.dateline.search.list;

import dev.dateline.http.PathPrefix;
import dev.dateline.http.query.ArticleListUrl;
import dev.dateline.http.query.LinkBudget;
import dev.dateline.http.query.PageLinks;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.filter.FacetSelection;
import dev.dateline.search.filter.ListFilters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Links from a value of a field to the list of the articles that have it, under the filters of a request. The value
 * takes the place of the values selected in its field; excluded ones, and those that all have to hold, are retained.
 */
final class ValueLinks {

    private static final String LIST_PATH = "/api/v1/articles";

    private final PathPrefix prefix;
    private final FacetSelection selection;

    /**
     * @param prefix the path under which a proxy publishes the service
     * @param parameters the filters of the request
     * @param filter the same as a condition on articles
     */
    ValueLinks(PathPrefix prefix, Map<String, List<String>> parameters, ArticleFilter filter) {
        this.prefix = prefix;
        this.selection = new FacetSelection(parameters, filter);
    }

    /**
     * Checks the total length of the links to lists.
     *
     * @param links their number
     * @throws dev.dateline.Failure of kind UNREADABLE if they are too long
     */
    void checkLength(int links, LinkBudget budget) {
        budget.check(links, PageLinks.path("", selection.parameters()));
    }

    /** Returns the link to an article. */
    String toArticle(String id) {
        return prefix.apply(LIST_PATH + "/" + id);
    }

    /** Returns the link with these parameters. */
    String toList(Map<String, List<String>> linked) {
        return ArticleListUrl.of(prefix, linked).with(Map.of());
    }

    /** Returns the parameters of the link from a value. */
    Map<String, List<String>> parametersOf(ValueField field, String value) {
        return selection.select(field.name(), ListFilters.toParameter(value));
    }

    /** Returns the parameters of the link from words of a text. */
    Map<String, List<String>> parametersOfText(String words) {
        Map<String, List<String>> linked = new LinkedHashMap<>(selection.parameters());
        linked.put("q", List.of(words));
        return linked;
    }
}
