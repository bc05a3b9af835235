package dev.dateline.http.query;

import java.util.Locale;

/** Converts names of enum constants to the camel case of the API. */
public final class CamelCase {

    private CamelCase() {}

    /** Returns the name in camel case: {@code TOO_LONG} becomes {@code tooLong}. */
    public static String of(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return camel.toString();
    }
}
