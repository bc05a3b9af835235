package dev.dateline;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * One error of a request.
 *
 * @param location the parameter or the member concerned
 * @param code the rule that was broken
 * @param message a sentence for people that says what is allowed; truncated to 2,000 characters
 * @param value the value that was sent, truncated to 200 characters; null when there was none
 * @param didYouMean a valid value that is similar; null when there is none, or it has more than 2,000 characters
 */
public record ValidationError(Location location, Code code, String message, String value, String didYouMean) {

    private static final int MAX_VALUE_CHARACTERS = 200;
    private static final int MAX_MESSAGE_CHARACTERS = 2000;
    private static final Pattern SURROGATES = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    /** The rules that a value can break. In JSON they are written in camel case. */
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
     * The location of an error. Both values are truncated to 200 characters.
     *
     * @param param the query parameter or header, or null
     * @param pointer the JSON pointer (RFC 6901) into the body, or null
     */
    public record Location(String param, String pointer) {
        public Location {
            param = truncate(param);
            pointer = truncate(pointer);
        }

        /** The query parameter or header of this name. */
        public static Location param(String name) {
            return new Location(name, null);
        }

        /** The member of the body that this JSON pointer names. */
        public static Location pointer(String pointer) {
            return new Location(null, pointer);
        }
    }

    public ValidationError {
        requireNonNull(location, "where is null");
        requireNonNull(code, "code is null");
        requireNonNull(message, "message is null");
        message = replaceSurrogates(truncateTo(message, MAX_MESSAGE_CHARACTERS));
        value = truncate(value);
        didYouMean = didYouMean == null || didYouMean.length() > MAX_MESSAGE_CHARACTERS
                ? null
                : replaceSurrogates(didYouMean);
    }

    /** A text that a client sent, in the form shown in a response: truncated to 200 characters and valid UTF-16. */
    public static String truncate(String value) {
        return value == null ? null : replaceSurrogates(truncateTo(value, MAX_VALUE_CHARACTERS));
    }

    /** Replaces unpaired surrogates, which JSON can express and UTF-8 cannot. */
    private static String replaceSurrogates(String text) {
        return SURROGATES.matcher(text).replaceAll("\uFFFD");
    }

    /** Truncates to a length in UTF-16 code units, never inside a surrogate pair, which UTF-8 could not express. */
    private static String truncateTo(String value, int length) {
        if (value.length() <= length) {
            return value;
        }
        boolean half = Character.isHighSurrogate(value.charAt(length - 1));
        return value.substring(0, half ? length - 1 : length) + "…";
    }

    /** An error without a suggested value. */
    public ValidationError(Location location, Code code, String message, String value) {
        this(location, code, message, value, null);
    }
}
