package dev.dateline.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.dateline.ValidationError;
import dev.dateline.http.query.CamelCase;
import java.util.List;

/**
 * A problem document: a failure as the client sees it (RFC 9457).
 *
 * @param type a URI reference for the kind of problem; {@code about:blank} means nothing beyond the status
 * @param title the reason phrase of the status
 * @param status the HTTP status
 * @param detail what is wrong with this request; null when the title is sufficient
 * @param instance the path of the request
 * @param errors the errors of the request, at most 100; empty when the problem has no particular location
 * @param moreErrors how many further errors there are beyond those listed
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

    /** Creates a problem without individual errors. */
    public static Problem of(int status, String detail, String instance) {
        return new Problem("about:blank", HttpStatusMapping.title(status), status, detail, instance, List.of(), 0);
    }

    /** Returns a copy with these errors. */
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
     * One error. It names a parameter, or points into the body by a JSON pointer (RFC 6901).
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

        /** Converts a validation error to the form that the client sees. */
        public static ErrorDetail of(ValidationError fault) {
            return new ErrorDetail(
                    fault.location().param(),
                    fault.location().pointer(),
                    CamelCase.of(fault.code()),
                    fault.message(),
                    fault.value(),
                    fault.didYouMean());
        }
    }
}
