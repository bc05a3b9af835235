package dev.dateline.article.fields;

import dev.dateline.ValidationError;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import java.util.List;
import java.util.Map;

/** The parameter {@code fields}. */
public final class FieldsParameter {

    /** The paths of members, whose names are joined by dots; at most 100. */
    public static final QueryParameter<List<String>> FIELDS = QueryParameter.list(
                    "fields", QueryParameter.text("fields", 100), 100)
            .description(
                    "Only these members of each article, separated by commas, with dots for members of members; all "
                            + "other members are omitted from the response.")
            .example("id,title,dates.published");

    private FieldsParameter() {}

    /**
     * The paths of the selected members; empty when all are selected. Adds an error for each unknown path.
     *
     * @param more the members that exist beside those of an article, with their types
     */
    public static List<String> read(QueryParameterReader parameters, Map<String, Class<?>> more) {
        List<String> paths = parameters.value(FIELDS).orElse(List.of());
        for (String path : paths) {
            if (!FieldSelection.isKnownPath(path, more)) {
                parameters.addError(
                        "fields",
                        ValidationError.Code.UNKNOWN,
                        "An article has no member '" + path + "'.",
                        path,
                        FieldSelection.suggest(path, more).orElse(null));
            }
        }
        return paths;
    }
}
