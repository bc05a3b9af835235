package dev.dateline.search;

import dev.dateline.article.Fields;
import dev.dateline.article.FieldsParameter;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Which members of each article in a list are wanted: those that {@code fields} names, and what else is asked for. */
final class HitFields {

    static final String HIGHLIGHTS = "highlights";
    static final String WHY = "why";
    private static final String SCORE = "score";
    private static final List<String> OF_A_HIT = List.of(SCORE, HIGHLIGHTS, WHY);

    private HitFields() {}

    /** The members; what cannot be read is noted as a fault. */
    static Fields of(Parameters parameters) {
        List<String> paths = new ArrayList<>(FieldsParameter.read(parameters, OF_A_HIT));
        if (!paths.isEmpty()) { // or all are wanted already
            add(paths, HIGHLIGHTS, parameters, ListOptions.HIGHLIGHT);
            add(paths, SCORE, parameters, ListOptions.EXPLAIN);
            add(paths, WHY, parameters, ListOptions.EXPLAIN);
        }
        return Fields.of(paths);
    }

    private static void add(List<String> paths, String member, Parameters parameters, Parameter<Boolean> asked) {
        if (parameters.value(asked.name()).isPresent() && parameters.sure(asked)) {
            paths.add(member);
        }
    }
}
