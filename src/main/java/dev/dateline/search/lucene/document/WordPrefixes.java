package dev.dateline.search.lucene.document;

import dev.dateline.search.lucene.core.KeywordNormalizer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a name as someone types it, or their beginnings: {@code manning chris}, {@code c. manning} and
 * {@code manning, c} all stand for {@code Chris Manning}.
 */
public final class WordPrefixes {

    /** The length up to which a word may have typos, in characters. */
    public static final int MAX_TYPED_LENGTH = 30;

    private static final Pattern INITIALS_BEFORE_INITIAL = Pattern.compile("(?<![^ ])(\\p{L}) (?=\\p{L}(?: |$))");

    private final String typed;
    private final List<String> longestFirst;

    private WordPrefixes(String typed) {
        this.typed = typed;
        this.longestFirst = typed.isEmpty() ? List.of() : longestFirst(typed);
    }

    private static List<String> longestFirst(String words) {
        return Stream.of(words.split(" "))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Reads a text as it was typed. */
    public static WordPrefixes of(String text) {
        return new WordPrefixes(WordSuffixes.normalize(KeywordNormalizer.normalize(text)));
    }

    /** Returns whether there is no word. */
    public boolean isEmpty() {
        return longestFirst.isEmpty();
    }

    /** Returns whether there are several words, so that their order can differ. */
    public boolean hasSeveralWords() {
        return longestFirst.size() > 1;
    }

    /** Returns the words as they were typed, as far as indexed suffixes reach. */
    public String truncatedText() {
        return WordSuffixes.truncate(typed);
    }

    /** Returns the longest word, which the fewest values have. */
    public String longest() {
        return longestFirst.get(0);
    }

    /**
     * Returns whether a value has the words: those that were typed in this order, the last one begun; or, for each of
     * them, another word that begins so. Initials are also one word: {@code jp cannon} stands for {@code J. P. Cannon},
     * and {@code j p cannon} for {@code JP Cannon}.
     *
     * @param normalized the value as {@link KeywordNormalizer} returns it
     */
    public boolean match(String normalized) {
        String words = WordSuffixes.normalize(normalized);
        return !isEmpty()
                && (isPhraseOf(words)
                        || (hasSeveralWords()
                                && (arePrefixesIn(words, longestFirst)
                                        || arePrefixesIn(joinInitials(words), longestFirst(joinInitials(typed))))));
    }

    /** Writes initials as one word: {@code j p cannon} as {@code jp cannon}. */
    private static String joinInitials(String words) {
        return INITIALS_BEFORE_INITIAL.matcher(words).replaceAll("$1");
    }

    /**
     * Returns whether a value begins with the words in the order in which they were typed.
     *
     * @param normalized the value as {@link KeywordNormalizer} returns it
     */
    public boolean begin(String normalized) {
        return WordSuffixes.normalize(normalized).startsWith(typed);
    }

    private boolean isPhraseOf(String words) {
        return (" " + words).contains(" " + typed);
    }

    /**
     * Assigns a word to each typed one, the longest first. Of two typed words, either one begins with the other or no
     * word begins with both, so that no other assignment can succeed where this one fails.
     */
    private static boolean arePrefixesIn(String words, List<String> prefixes) {
        String[] unused = words.split(" ");
        return prefixes.stream().allMatch(prefix -> takeFirst(unused, prefix));
    }

    private static boolean takeFirst(String[] unused, String prefix) {
        return takeFirst(unused, word -> word.startsWith(prefix));
    }

    private static boolean takeFirst(String[] unused, Predicate<String> isWanted) {
        for (int i = 0; i < unused.length; i++) {
            if (unused[i] != null && isWanted.test(unused[i])) {
                unused[i] = null;
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether a value has, for each typed word, another word that begins so apart from typos, see
     * {@link EditDistance}.
     *
     * @param normalized the value as {@link KeywordNormalizer} returns it
     */
    public boolean isNear(String normalized) {
        String[] unused = WordSuffixes.normalize(normalized).split(" ");
        return !isEmpty()
                && longestFirst.stream()
                        .allMatch(typedWord -> takeFirst(unused, word -> EditDistance.isNearPrefix(typedWord, word)));
    }
}
