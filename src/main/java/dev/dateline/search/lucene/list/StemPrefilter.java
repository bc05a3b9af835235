package dev.dateline.search.lucene.list;

import dev.dateline.search.Highlights.TextSpan;
import dev.dateline.search.lucene.analysis.IrregularPluralFilter;
import dev.dateline.search.lucene.analysis.SpellingVariants;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Skips the words of an English text that cannot have one of the given stems, so that only the rest needs to be
 * analyzed. The stemmer changes the ends of words only: a word starts with its stem except for the stem's last letter
 * or, for a short stem, at least with the same letter (dying, die).
 */
final class StemPrefilter {

    private static final int ALPHABET_SIZE = 'z' - 'a' + 1;
    private static final int MAX_SHORT_STEM_LENGTH = 3;
    private static final int MAX_TOKEN_LENGTH = 255; // the tokenizer splits longer words, at arbitrary positions

    private final String[][] prefixes; // indexed by first letter, because every word is looked up

    private StemPrefilter(String[][] prefixes) {
        this.prefixes = prefixes;
    }

    /** Creates a filter for stems as the analyzer produces them. */
    static StemPrefilter create(CharArraySet stems) {
        List<String> all = stems.stream()
                .map(stem -> new String((char[]) stem))
                .flatMap(stem -> Stream.of(
                                Stream.of(prefixOf(stem)),
                                IrregularPluralFilter.pluralsOf(stem),
                                SpellingVariants.variantsOf(stem))
                        .flatMap(prefix -> prefix))
                .toList();
        return new StemPrefilter(IntStream.range('a', 'a' + ALPHABET_SIZE)
                .mapToObj(letter -> all.stream()
                        .filter(prefix -> prefix.indexOf(letter) == 0)
                        .toArray(String[]::new))
                .toArray(String[][]::new));
    }

    private static String prefixOf(String stem) {
        int unchanged = SpellingVariants.unchangedLength(stem);
        return stem.substring(0, stem.length() > MAX_SHORT_STEM_LENGTH ? unchanged : Math.min(1, stem.length()));
    }

    /** The text that remains, which maps its offsets to those of the original text. */
    static final class FilteredText {

        private final char[] letters;
        private final int[] offsets;
        private int length;

        private FilteredText(int most) {
            letters = new char[most];
            offsets = new int[most];
        }

        private void append(char[] text, int from, int to) {
            for (int i = from; i < to; i++) {
                letters[length] = text[i];
                offsets[length++] = i;
            }
        }

        String text() {
            return new String(letters, 0, length);
        }

        TextSpan originalSpan(int start, int end) {
            return new TextSpan(offsets[start], offsets[end - 1] + 1);
        }
    }

    /** Removes the words that cannot have one of the stems. */
    FilteredText filter(String text) {
        char[] all = text.toCharArray();
        FilteredText rest = new FilteredText(all.length);
        int from = 0;
        while (from < all.length) {
            int first = skipPunctuation(all, from);
            int end = skipLetters(all, first);
            int to = skipPunctuation(all, end);
            boolean isOneWord = to == all.length || isBlank(all[to]);
            if (!isOneWord) {
                to = skipToBlank(all, to);
            }
            int next = Math.min(all.length, to + 1);
            if (!isOneWord || end - first >= MAX_TOKEN_LENGTH || hasPrefix(all, first, end)) {
                rest.append(all, from, next);
            }
            from = next;
        }
        return rest;
    }

    private boolean hasPrefix(char[] text, int from, int to) {
        if (from == to) {
            return false;
        }
        for (String prefix : prefixes[toLower(text[from]) - 'a']) {
            if (startsWith(text, from, to, prefix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(char[] text, int from, int to, String prefix) {
        if (to - from < prefix.length()) {
            return false;
        }
        for (int i = 1; i < prefix.length(); i++) {
            if (toLower(text[from + i]) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int skipPunctuation(char[] text, int from) {
        int at = from;
        while (at < text.length && isPunctuation(text[at])) {
            at++;
        }
        return at;
    }

    private static int skipLetters(char[] text, int from) {
        int at = from;
        while (at < text.length && isLetter(text[at])) {
            at++;
        }
        return at;
    }

    private static int skipToBlank(char[] text, int from) {
        int at = from;
        while (at < text.length && !isBlank(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x80 && !isLetter(c) && !(c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return toLower(c) >= 'a' && toLower(c) <= 'z';
    }

    private static int toLower(char c) {
        return c | 0x20;
    }
}
