package dev.dateline;

import java.util.List;

/**
 * A failure that the client is told about. It knows nothing of HTTP: {@code dev.dateline.http} gives each {@link Kind}
 * its status. Anything else that escapes is a bug, and a 500.
 */
public final class Failure extends RuntimeException {

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
    private final transient List<Fault> faults;

    /**
     * @param kind what went wrong
     * @param message one sentence for the person who reads the answer
     * @param faults each place that is wrong; may be empty
     */
    public Failure(Kind kind, String message, List<Fault> faults) {
        super(message);
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    /** A failure that has a cause of its own, which the client is not told. */
    public Failure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.faults = List.of();
    }

    /** A failure of no particular place. */
    public Failure(Kind kind, String message) {
        this(kind, message, List.of());
    }

    /** There is no {@code what} of this id. */
    public static Failure missing(String what, String id) {
        return new Failure(Kind.MISSING, "There is no " + what + " '" + id + "'.");
    }

    /** The kind of failure. */
    public Kind kind() {
        return kind;
    }

    /** Each place that is wrong, in the order found; empty where the failure has no particular place. */
    public List<Fault> faults() {
        return faults;
    }
}
