package dev.dateline;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads whole numbers as machines write them. What Java reads goes further: digits of every script, which neither the
 * documentation nor another service takes.
 */
public final class Decimal {

    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]+");

    private Decimal() {}

    /** Whether a text is a whole number in ASCII digits, however large. */
    public static boolean isWhole(String text) {
        return FORM.matcher(text).matches();
    }

    /** The number that a text is; empty where it is none, or one beyond 64 bits. */
    public static OptionalLong parse(String text) {
        try {
            return isWhole(text) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
