package dev.dateline.search.lucene.analysis;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** English stop words: words of a query that carry no meaning. */
public final class StopWords {

    private static final Pattern WHITESPACE = Pattern.compile("\\s+");
    private static final Pattern NON_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern CONTRACTION = // after other words 's is a possessive, possibly of a name such as Will
            Pattern.compile(
                    "(?:(?<=(?<!\\p{L})(?:what|who|it|that|there|here|he|she|how|where|when|why))'s"
                            + "|'(?:t|m|d|re|ve|ll))\\P{L}*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATION = Pattern.compile("n't\\P{L}*$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> WORDS = Set.of(WHITESPACE.split("""
            a about also am an and any are as at be been being but by can cannot could did do does doing for from had has have having
            he her hers him his how i if in into is it its me my no nor not of on or our ours shall she should so some such than that
            the their theirs them then there these they this those to too was we were what when where which while who whom whose why
            will with would you your yours"""));

    private StopWords() {}

    /**
     * Returns whether a word of a query is a stop word. A capitalized word that is not the first is taken for a name.
     *
     * @param isFirst whether it is the first word of the query, where capitalization is not significant
     */
    public static boolean isStopWord(String word, boolean isFirst) {
        String letters = lettersOf(word);
        boolean isName = !isFirst && letters.length() > 1 && isCapitalised(letters);
        return !isName
                && expansions(word)
                        .anyMatch(whole -> WORDS.contains(lettersOf(whole).toLowerCase(Locale.ROOT)));
    }

    /** Returns the word and what it may be a contraction of: what's yields what, can't can, don't do. */
    private static Stream<String> expansions(String word) {
        String plain = JoinerCharFilter.normalize(word);
        return Stream.of(
                plain,
                CONTRACTION.matcher(plain).replaceFirst(""),
                NEGATION.matcher(plain).replaceFirst(""));
    }

    private static String lettersOf(String word) {
        return NON_LETTER.matcher(word).replaceAll("");
    }

    private static boolean isCapitalised(String letters) {
        return Character.isUpperCase(letters.charAt(0)) && !Character.isUpperCase(letters.charAt(1));
    }
}
