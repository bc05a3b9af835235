package dev.dateline.http.query;

import dev.dateline.Failure;
import dev.dateline.ValidationError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The errors of a request, collected while it is read; at most {@link Failure#MAX_ERRORS} are kept, others counted. */
final class QueryErrors {

    private final Set<ValidationError> errors = new LinkedHashSet<>(); // a parameter that is read twice has one error
    private final Set<String> sources = new LinkedHashSet<>(); // the parts of the request that have errors
    private int omitted;

    /** @param source the part of the request, such as "query string" */
    void add(String source, ValidationError error) {
        sources.add(source);
        if (!isFull()) {
            errors.add(error);
        } else if (!errors.contains(error)) {
            omitted++;
        }
    }

    /** Returns whether further errors are only counted. */
    boolean isFull() {
        return errors.size() >= Failure.MAX_ERRORS;
    }

    /** @throws Failure of kind UNREADABLE that lists the errors, if there are any */
    void throwIfAny() {
        if (!errors.isEmpty()) {
            String message = "The " + String.join(" and the ", sources) + (sources.size() > 1 ? " have" : " has")
                    + " errors; 'errors' lists them.";
            throw new Failure(Failure.Kind.UNREADABLE, message, List.copyOf(errors), omitted);
        }
    }
}
