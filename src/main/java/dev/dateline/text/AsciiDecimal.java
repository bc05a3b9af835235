package dev.dateline.text;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Parses integers in ASCII digits. {@link Long#parseLong} also accepts the digits of every other script, which neither
 * the documentation nor other services do.
 */
public final class AsciiDecimal {

    private static final Pattern INTEGER_PATTERN = Pattern.compile("-?[0-9]+");

    private AsciiDecimal() {}

    /** Whether a text is an integer in ASCII digits with an optional minus sign, of any size. */
    public static boolean isInteger(String text) {
        return INTEGER_PATTERN.matcher(text).matches();
    }

    /** The integer that a text denotes; empty when it is not an integer, or does not fit in 64 bits. */
    public static OptionalLong parse(String text) {
        try {
            return isInteger(text) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
