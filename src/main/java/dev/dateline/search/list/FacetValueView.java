package dev.dateline.search.list;

import java.util.List;
import java.util.Map;

/**
 * A value of a facet of a list.
 *
 * @param value the value, in the form that its parameter accepts, with a minus when it is excluded
 * @param label the human-readable form
 * @param count the number of articles of the list that have the value
 * @param selected whether the list is filtered by this value
 * @param link the URL of the list of these articles: the value in place of those that are selected in the facet
 * @param params the parameters of the link
 */
public record FacetValueView(
        String value, String label, long count, boolean selected, String link, Map<String, List<String>> params) {}
