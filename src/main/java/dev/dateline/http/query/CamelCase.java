package dev.dateline.http.query;

import java.util.Locale;

/** How the names of constants are spelled in the API. */
public final class CamelCase {

    private CamelCase() {}

    /** {@code TOO_LONG} is {@code tooLong}. */
    public static String of(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return camel.toString();
    }
}
