package dev.dateline.http.query;

import dev.dateline.ValidationError.Code;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parameters that say more about others. One with a default may always be sent, and holds for whatever is there; one
 * without a default is an error where none of the others is.
 */
public final class ParameterDependency {

    private ParameterDependency() {}

    /** Adds an error when a parameter without a default is there, and none of those that it says more about. */
    public static void check(
            QueryParameterReader parameters, QueryParameter<?> parameter, QueryParameter<?>... others) {
        List<String> given = parameters.values(parameter.name());
        if (!given.isEmpty()
                && Stream.of(others)
                        .allMatch(other -> parameters.values(other.name()).isEmpty())) {
            String needed = Stream.of(others).map(QueryParameter::name).collect(Collectors.joining("' or '"));
            String message = "'" + parameter.name() + "' has no effect without '" + needed + "'.";
            parameters.addError(parameter.name(), Code.CONFLICT, message, given.get(0));
        }
    }
}
