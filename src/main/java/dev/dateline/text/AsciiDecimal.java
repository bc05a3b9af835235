package dev.dateline.text;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads whole numbers as machines write them. What Java reads goes further: digits of every script, which neither the
 * documentation nor another service takes.
 */
public final class AsciiDecimal {

    private static final Pattern INTEGER_PATTERN = Pattern.compile("[+-]?[0-9]+");

    private AsciiDecimal() {}

    /** Whether a text is a whole number in ASCII digits, however large. */
    public static boolean isInteger(String text) {
        return INTEGER_PATTERN.matcher(text).matches();
    }

    /** The number that a text is; empty where it is none, or one beyond 64 bits. */
    public static OptionalLong parse(String text) {
        try {
            return isInteger(text) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
