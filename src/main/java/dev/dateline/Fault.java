package dev.dateline;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with a request.
 *
 * @param where the parameter or the member that is meant
 * @param code the rule that was broken
 * @param message a sentence for people: what is allowed
 * @param value what was given, cut short; null when nothing was
 * @param didYouMean a value that would be right; null when none is near
 */
public record Fault(Place where, Code code, String message, String value, String didYouMean) {

    private static final int VALUE_SHOWN = 200;

    /** The rules a value can break. In JSON they are spelled in camel case. */
    public enum Code {
        UNKNOWN,
        INVALID,
        TOO_LONG,
        TOO_MANY,
        OUT_OF_RANGE,
        REQUIRED,
        CONFLICT,
        REPEATED,
        EXPIRED
    }

    /**
     * Where a fault is.
     *
     * @param param the query parameter or header, or null
     * @param pointer the JSON pointer (RFC 6901) into the body, or null
     */
    public record Place(String param, String pointer) {
        /** The query parameter of this name. */
        public static Place param(String name) {
            return new Place(name, null);
        }

        /** The member of the body that this JSON pointer names. */
        public static Place pointer(String pointer) {
            return new Place(null, pointer);
        }
    }

    public Fault {
        requireNonNull(where, "where is null");
        requireNonNull(code, "code is null");
        requireNonNull(message, "message is null");
        value = value == null || value.length() <= VALUE_SHOWN ? value : cut(value) + "…";
    }

    /**
     * Never between the two halves of a character beyond the first plane: half a character cannot be written as UTF-8.
     */
    private static String cut(String value) {
        boolean half = Character.isHighSurrogate(value.charAt(VALUE_SHOWN - 1));
        return value.substring(0, half ? VALUE_SHOWN - 1 : VALUE_SHOWN);
    }

    /** A fault without a better value to offer. */
    public Fault(Place where, Code code, String message, String value) {
        this(where, code, message, value, null);
    }
}
