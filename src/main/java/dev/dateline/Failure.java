package dev.dateline;

import java.util.ArrayList;
import java.util.List;

/**
 * A failure that is reported to the client. It is independent of HTTP: {@code dev.dateline.http} maps each {@link Kind}
 * to a status. Any other exception that reaches it is a bug and becomes a 500.
 */
public final class Failure extends RuntimeException {

    /** The maximum number of errors that a failure lists. It bounds the size of the response. */
    public static final int MAX_ERRORS = 100;

    private static final long serialVersionUID = 1L;

    /** The kind of failure, as far as the client's next step depends on it. */
    public enum Kind {
        /** The request cannot be read: an invalid parameter, or a body that is not JSON. */
        UNREADABLE,
        /** The request is readable and breaks a rule of the archive. */
        INVALID,
        /** The resource does not exist, and never did as far as this client may know. */
        MISSING,
        /** The resource existed and was deleted. */
        GONE,
        /** The request conflicts with the present state of the archive. */
        CONFLICT,
        /** A condition of the request ({@code If-Match}) does not hold. */
        STALE,
        /** The request or its body exceeds a size limit. */
        TOO_LARGE,
        /** The body has a media type or encoding that is not supported. */
        UNSUPPORTED,
        /** Something that the service needs does not work at present. A later retry may succeed. */
        UNAVAILABLE,
        /** The disk is full. */
        FULL
    }

    private final Kind kind;
    private final transient List<ValidationError> errors;
    private final int omittedErrors;

    /**
     * @param kind what went wrong
     * @param message one sentence for the person who reads the response
     * @param errors the errors in the order found; may be empty. Only the first {@link #MAX_ERRORS} are stored
     */
    public Failure(Kind kind, String message, List<ValidationError> errors) {
        this(kind, message, errors, 0);
    }

    /**
     * A failure with more errors than are listed.
     *
     * @param moreErrors the number of errors beside those given
     */
    public Failure(Kind kind, String message, List<ValidationError> errors, int moreErrors) {
        super(message);
        this.kind = kind;
        this.errors = List.copyOf(errors.subList(0, Math.min(MAX_ERRORS, errors.size())));
        this.omittedErrors = moreErrors + errors.size() - this.errors.size();
    }

    /** A failure with a cause, which is not shown to the client. */
    public Failure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.errors = List.of();
        this.omittedErrors = 0;
    }

    /** A failure without individual errors. */
    public Failure(Kind kind, String message) {
        this(kind, message, List.of());
    }

    /** A failure of kind {@link Kind#MISSING}: there is no {@code resource} with this id. */
    public static Failure notFound(String resource, String id) {
        return new Failure(Kind.MISSING, "There is no " + resource + " '" + ValidationError.truncate(id) + "'.");
    }

    /** The kind of failure. */
    public Kind kind() {
        return kind;
    }

    /** The individual errors in the order found, at most {@link #MAX_ERRORS}; empty where the failure has none. */
    public List<ValidationError> errors() {
        return errors;
    }

    /** The number of errors that {@link #errors()} does not list. */
    public int omittedErrors() {
        return omittedErrors;
    }

    /** The same list as {@link #errors()}, followed by one error that counts the omitted ones, if there are any. */
    public List<ValidationError> errorsAndOverflow() {
        if (omittedErrors == 0) {
            return errors;
        }
        List<ValidationError> all = new ArrayList<>(errors);
        all.add(new ValidationError(
                ValidationError.Location.pointer(""),
                ValidationError.Code.TOO_MANY,
                "There are " + omittedErrors + " more errors.",
                null));
        return all;
    }
}
