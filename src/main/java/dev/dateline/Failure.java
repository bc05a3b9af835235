package dev.dateline;

import java.util.ArrayList;
import java.util.List;

/**
 * A failure that the client is told about. It knows nothing of HTTP: {@code dev.dateline.http} gives each {@link Kind}
 * its status. Anything else that escapes is a bug, and a 500.
 */
public final class Failure extends RuntimeException {

    /** How many faults are told, or answers would grow with what is wrong with a request. */
    public static final int MAX_ERRORS = 100;

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as the client's next step depends on it. */
    public enum Kind {
        /** The request cannot be understood: a bad parameter, a body that is not JSON. */
        UNREADABLE,
        /** The request is understood and breaks a rule of the archive. */
        INVALID,
        /** There is no such thing, and there never was as far as this client may know. */
        MISSING,
        /** It existed and was deleted. */
        GONE,
        /** It collides with what is there. */
        CONFLICT,
        /** A condition of the request ({@code If-Match}) does not hold. */
        STALE,
        /** It is larger than a limit. */
        TOO_LARGE,
        /** It is in a form that is not understood here. */
        UNSUPPORTED,
        /** Not now: something the service needs does not work. Trying later may help. */
        UNAVAILABLE,
        /** There is no room on the disk. */
        FULL
    }

    private final Kind kind;
    private final transient List<ValidationError> errors;
    private final int omittedErrors;

    /**
     * @param kind what went wrong
     * @param message one sentence for the person who reads the answer
     * @param faults each place that is wrong; may be empty. Only the first {@link #MAX_ERRORS} are kept
     */
    public Failure(Kind kind, String message, List<ValidationError> faults) {
        this(kind, message, faults, 0);
    }

    /**
     * A failure with more faults than anybody reads.
     *
     * @param moreFaults how many there are beside those given
     */
    public Failure(Kind kind, String message, List<ValidationError> faults, int moreFaults) {
        super(message);
        this.kind = kind;
        this.errors = List.copyOf(faults.subList(0, Math.min(MAX_ERRORS, faults.size())));
        this.omittedErrors = moreFaults + faults.size() - this.errors.size();
    }

    /** A failure that has a cause of its own, which the client is not told. */
    public Failure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.errors = List.of();
        this.omittedErrors = 0;
    }

    /** A failure of no particular place. */
    public Failure(Kind kind, String message) {
        this(kind, message, List.of());
    }

    /** There is no {@code what} of this id. */
    public static Failure notFound(String what, String id) {
        return new Failure(Kind.MISSING, "There is no " + what + " '" + ValidationError.truncate(id) + "'.");
    }

    /** The kind of failure. */
    public Kind kind() {
        return kind;
    }

    /** Each place that is wrong, in the order found; empty where the failure has no particular place. */
    public List<ValidationError> errors() {
        return errors;
    }

    /** How many more there are than are told. */
    public int omittedErrors() {
        return omittedErrors;
    }

    /** The same list, and where there are more, one fault at its end that counts them. */
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
