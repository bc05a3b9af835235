package dev.dateline.date.text.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notation and its replacement in a notation that other rules understand.
 *
 * @param least the minimum number of characters before the match; otherwise the match would be the whole text
 */
public record Rewriting(Pattern pattern, String replacement, int least) {

    public static Rewriting of(String pattern, String replacement) {
        return of(pattern, replacement, 0);
    }

    public static Rewriting of(String pattern, String replacement, int least) {
        return new Rewriting(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), replacement, least);
    }

    public String apply(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() && matcher.start() >= least ? matcher.replaceAll(replacement) : text;
    }
}
