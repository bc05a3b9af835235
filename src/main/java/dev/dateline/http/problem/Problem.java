package dev.dateline.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.dateline.ValidationError;
import dev.dateline.http.query.CamelCase;
import java.util.List;

/**
 * A failure as the client sees it (RFC 9457).
 *
 * @param type a URI reference for the kind of problem; {@code about:blank} says no more than the status does
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what happened this time; null where the title says it all
 * @param instance the path that was asked for
 * @param errors each fault of the request, up to a hundred; empty where the problem has no particular place
 * @param moreErrors how many more there are
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<ErrorDetail> errors,
        int moreErrors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of no particular place. */
    public static Problem of(int status, String detail, String instance) {
        return new Problem("about:blank", HttpStatusMapping.title(status), status, detail, instance, List.of(), 0);
    }

    /** The same, which names each fault. */
    public Problem withErrors(List<ValidationError> faults, int more) {
        return new Problem(
                type,
                title,
                status,
                detail,
                instance,
                faults.stream().map(ErrorDetail::of).toList(),
                more);
    }

    /**
     * One fault. It names a parameter or points into the body.
     *
     * @param code {@code unknown}, {@code invalid}, {@code tooLong}, {@code tooMany}, {@code outOfRange},
     *     {@code required}, {@code conflict}, {@code repeated} or {@code expired}
     */
    public record ErrorDetail(
            @JsonInclude(Include.NON_NULL) String param,
            @JsonInclude(Include.NON_NULL) String pointer,
            String code,
            String message,
            String value,
            String didYouMean) {

        /** A fault as the client sees it. */
        public static ErrorDetail of(ValidationError fault) {
            return new ErrorDetail(
                    fault.where().param(),
                    fault.where().pointer(),
                    CamelCase.of(fault.code()),
                    fault.message(),
                    fault.value(),
                    fault.didYouMean());
        }
    }
}
