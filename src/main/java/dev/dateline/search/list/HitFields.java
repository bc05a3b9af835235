package dev.dateline.search.list;

import dev.dateline.article.FieldSelection;
import dev.dateline.article.FieldsParameter;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import java.util.ArrayList;
import java.util.List;

/** Which members of each article in a list are wanted: those that {@code fields} names, and what else is asked for. */
final class HitFields {

    static final String HIGHLIGHTS = "highlights";
    static final String EXPLANATION = "why";
    private static final String SCORE = "score";
    private static final List<String> HIT_MEMBERS = List.of(SCORE, HIGHLIGHTS, EXPLANATION);

    private HitFields() {}

    /** The members; what cannot be read is noted as a fault. */
    static FieldSelection read(QueryParameterReader parameters) {
        List<String> paths = new ArrayList<>(FieldsParameter.read(parameters, HIT_MEMBERS));
        if (!paths.isEmpty()) { // or all are wanted already
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
