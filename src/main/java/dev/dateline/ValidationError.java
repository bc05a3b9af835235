package dev.dateline;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * One thing that is wrong with a request.
 *
 * @param where the parameter or the member that is meant
 * @param code the rule that was broken
 * @param message a sentence for people: what is allowed, cut short
 * @param value what was given, cut short; null when nothing was
 * @param didYouMean a value that would be right; null when none is near, or it is longer than anybody reads
 */
public record ValidationError(Location where, Code code, String message, String value, String didYouMean) {

    private static final int MAX_VALUE_CHARACTERS = 200;
    private static final int MAX_MESSAGE_CHARACTERS = 2000;
    private static final Pattern SURROGATES = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

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
     * @param pointer the JSON pointer (RFC 6901) into the body, or null. Both are cut short
     */
    public record Location(String param, String pointer) {
        public Location {
            param = truncate(param);
            pointer = truncate(pointer);
        }

        /** The query parameter of this name. */
        public static Location param(String name) {
            return new Location(name, null);
        }

        /** The member of the body that this JSON pointer names. */
        public static Location pointer(String pointer) {
            return new Location(null, pointer);
        }
    }

    public ValidationError {
        requireNonNull(where, "where is null");
        requireNonNull(code, "code is null");
        requireNonNull(message, "message is null");
        message = replaceSurrogates(truncateTo(message, MAX_MESSAGE_CHARACTERS));
        value = truncate(value);
        didYouMean = didYouMean == null || didYouMean.length() > MAX_MESSAGE_CHARACTERS
                ? null
                : replaceSurrogates(didYouMean);
    }

    /** Something that a client sent, as it is told in an answer: cut short. */
    public static String truncate(String value) {
        return value == null ? null : replaceSurrogates(truncateTo(value, MAX_VALUE_CHARACTERS));
    }

    /** Without halves of surrogate pairs, which JSON may hold and which cannot be written as UTF-8 again. */
    private static String replaceSurrogates(String text) {
        return SURROGATES.matcher(text).replaceAll("\uFFFD");
    }

    /**
     * Never between the two halves of a character beyond the first plane: half a character cannot be written as UTF-8.
     */
    private static String truncateTo(String value, int length) {
        if (value.length() <= length) {
            return value;
        }
        boolean half = Character.isHighSurrogate(value.charAt(length - 1));
        return value.substring(0, half ? length - 1 : length) + "…";
    }

    /** A fault without a better value to offer. */
    public ValidationError(Location where, Code code, String message, String value) {
        this(where, code, message, value, null);
    }
}
