package dev.dateline.date.text.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notation and what to write instead, so that other rules know it.
 *
 * @param least how much has to stand before the place; otherwise it is all there is
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
