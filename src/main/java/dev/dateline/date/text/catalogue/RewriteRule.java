package dev.dateline.date.text.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notation and its replacement in a notation that other rules understand.
 *
 * @param least the minimum number of characters before the match; otherwise the match would be the whole text
 */
public record RewriteRule(Pattern pattern, String replacement, int least) {

    /** Returns a rewriting that applies anywhere in the text, ignoring case. */
    public static RewriteRule of(String pattern, String replacement) {
        return of(pattern, replacement, 0);
    }

    /** Returns a rewriting that applies after at least {@code least} characters, ignoring case. */
    public static RewriteRule of(String pattern, String replacement, int least) {
        return new RewriteRule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), replacement, least);
    }

    /** Returns the text with all matches replaced; the text itself if there is none, or if the first is too early. */
    public String apply(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() && matcher.start() >= least ? matcher.replaceAll(replacement) : text;
    }
}
