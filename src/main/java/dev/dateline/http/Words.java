package dev.dateline.http;

import java.util.Locale;

/** How the names of constants are spelled in the API. */
final class Words {

    private Words() {}

    /** {@code TOO_LONG} is {@code tooLong}. */
    static String camelCase(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return camel.toString();
    }
}
