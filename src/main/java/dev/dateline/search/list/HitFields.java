package dev.dateline.search.list;

import dev.dateline.article.fields.FieldSelection;
import dev.dateline.article.fields.FieldsParameter;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.Highlights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads which members each article in a list has: those that {@code fields} names, and other requested ones. */
final class HitFields {

    static final String HIGHLIGHTS = "highlights";
    static final String EXPLANATION = "why";
    private static final String SCORE = "score";
    private static final Map<String, Class<?>> HIT_MEMBERS =
            Map.of(SCORE, Double.class, HIGHLIGHTS, Highlights.class, EXPLANATION, String.class);

    private HitFields() {}

    /** Reads the members; invalid values are recorded as validation errors. */
    static FieldSelection read(QueryParameterReader parameters) {
        List<String> paths = new ArrayList<>(FieldsParameter.read(parameters, HIT_MEMBERS));
        if (!paths.isEmpty()) { // empty means all members
            addIfRequested(paths, HIGHLIGHTS, parameters, ListOptions.HIGHLIGHT);
            addIfRequested(paths, SCORE, parameters, ListOptions.EXPLAIN);
            addIfRequested(paths, EXPLANATION, parameters, ListOptions.EXPLAIN);
        }
        return FieldSelection.of(paths);
    }

    private static void addIfRequested(
            List<String> paths, String member, QueryParameterReader parameters, QueryParameter<Boolean> asked) {
        if (parameters.value(asked.name()).isPresent() && parameters.require(asked)) {
            paths.add(member);
        }
    }
}
