package dev.dateline.search.list;

import java.util.List;
import java.util.Map;

/**
 * A title, a value of a field, or a name in texts, that completes a typed prefix.
 *
 * @param kind {@code title}, {@code author}, {@code topic}, {@code person}, {@code place} or {@code words}
 * @param value the title, value or name
 * @param count the number of articles that have it
 * @param id the article's id for a title; else null
 * @param link the URL of the article, or of the list of articles that have the value
 * @param params the parameters of the link
 */
public record SuggestionView(
        String kind, String value, long count, String id, String link, Map<String, List<String>> params) {}
