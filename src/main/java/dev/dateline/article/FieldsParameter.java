package dev.dateline.article;

import dev.dateline.Fault;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import java.util.List;

/** The parameter {@code fields}. */
public final class FieldsParameter {

    /** Member names joined by dots. */
    public static final Parameter<List<String>> FIELDS = Parameter.list("fields", Parameter.text("fields", 100), 100)
            .says("Only these members of each article, separated by commas, with dots for members of members; the "
                    + "others are then left out of the answer.")
            .like("id,title,dates.published");

    private FieldsParameter() {}

    /**
     * The wanted members; empty when all are wanted.
     *
     * @param more names that there are beside those of an article
     */
    public static List<String> read(Parameters parameters, List<String> more) {
        List<String> paths = parameters.value(FIELDS).orElse(List.of());
        for (String path : paths) {
            if (!Fields.isKnown(path, more)) {
                parameters.fault(
                        "fields",
                        Fault.Code.UNKNOWN,
                        "An article has no member '" + path + "'.",
                        path,
                        Fields.nearest(path, more).orElse(null));
            }
        }
        return paths;
    }
}
