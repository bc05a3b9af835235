package dev.dateline.search.list;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dateline.http.query.QueryString;
import java.util.List;
import java.util.Map;

/**
 * A title, or a value of a field, that completes a typed prefix.
 *
 * @param kind {@code title}, {@code author}, {@code topic}, {@code person} or {@code place}
 * @param value the title or value
 * @param count the number of articles that have it
 * @param id the article's id for a title; else null
 * @param link the URL of the article, or of the list of articles that have the value
 */
public record SuggestionView(String kind, String value, long count, String id, String link) {
    /** Returns the parameters of the link. */
    @JsonProperty
    public Map<String, List<String>> params() {
        return QueryString.parametersOf(link);
    }
}
