package dev.dateline.date.text.catalogue;

import dev.dateline.date.text.token.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/**
 * The words of catalogue dates in one language, in lower case, loaded from a resource.
 *
 * @param or between alternatives
 * @param and between the members of a list
 * @param to between the ends of a range
 * @param between before a range whose ends "and" connects
 * @param later after a date whose end is open
 * @param earlier after a date whose beginning is open
 * @param after like {@code later}, at the end of the text only
 * @param verbs before a date, without effect on it
 * @param doubts before an uncertain date
 * @param extending before the date of a later state that counts for the work
 * @param reissueWords before the date of a later appearance
 * @param laterStates before the date of a later state that does not count for the work
 * @param denials before a date that is not that of the work
 * @param periods the last word of the name of a period
 * @param styles periods whose name is one word
 * @param remarks in brackets after a date, without effect on it
 */
record CatalogueLexicon(
        Set<String> or,
        Set<String> and,
        Set<String> to,
        Set<String> between,
        Set<String> later,
        Set<String> earlier,
        Set<String> after,
        Set<String> verbs,
        Set<String> doubts,
        Set<String> extending,
        Set<String> reissueWords,
        Set<String> laterStates,
        Set<String> denials,
        Set<String> periods,
        Set<String> styles,
        Set<String> remarks) {

    static final CatalogueLexicon ENGLISH = load("english");

    private static CatalogueLexicon load(String language) {
        Properties words = new Properties();
        try (InputStream stream = CatalogueLexicon.class.getResourceAsStream(language + ".properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the catalogue words of " + language, e);
        }
        return new CatalogueLexicon(
                set(words, "or"),
                set(words, "and"),
                set(words, "to"),
                set(words, "between"),
                set(words, "later"),
                set(words, "earlier"),
                set(words, "after"),
                set(words, "verbs"),
                set(words, "doubts"),
                set(words, "extending"),
                set(words, "again"),
                set(words, "laterStates"),
                set(words, "denials"),
                set(words, "periods"),
                set(words, "styles"),
                set(words, "remarks"));
    }

    private static Set<String> set(Properties words, String key) {
        return Lexicon.set(words.getProperty(key));
    }

    /** Returns whether a word may stand before a date without making the text unreadable. */
    boolean isKnown(String word, boolean isFirst) {
        boolean isLater = reissueWords.contains(word) || extending.contains(word) || laterStates.contains(word);
        return verbs.contains(word) || doubts.contains(word) || (!isFirst && isLater);
    }
}
