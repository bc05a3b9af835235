package dev.dateline.search.lucene;

import dev.dateline.search.Highlights.Span;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Reads an English text for some stems as one skims a page: what begins otherwise is passed over, and only the rest
 * need be analysed. The stemmer replaces ends of words, so that a word begins as its stem does but for the last letter,
 * or, where the stem is short, with the same letter (dying, die).
 */
final class Skimming {

    private static final int LETTERS = 'z' - 'a' + 1;
    private static final int SHORT = 3;
    private static final int LONGEST = 255; // what is longer is cut where no word begins

    private final String[][] beginnings; // by their first letter, since every word is asked

    private Skimming(String[][] beginnings) {
        this.beginnings = beginnings;
    }

    /** For a set of stems, which are as the analysis of a text makes them. */
    static Skimming of(CharArraySet stems) {
        List<String> all = stems.stream()
                .map(stem -> new String((char[]) stem))
                .flatMap(stem -> Stream.concat(Stream.of(beginning(stem)), Plurals.of(stem)))
                .toList();
        return new Skimming(IntStream.range('a', 'a' + LETTERS)
                .mapToObj(letter -> all.stream()
                        .filter(beginning -> beginning.indexOf(letter) == 0)
                        .toArray(String[]::new))
                .toArray(String[][]::new));
    }

    private static String beginning(String stem) {
        return stem.substring(0, stem.length() > SHORT ? stem.length() - 1 : Math.min(1, stem.length()));
    }

    /** What is left of a text; it can be told where in the whole a piece of it was. */
    static final class Rest {

        private final char[] letters;
        private final int[] places;
        private int length;

        private Rest(int most) {
            letters = new char[most];
            places = new int[most];
        }

        private void keep(char[] text, int from, int to) {
            for (int i = from; i < to; i++) {
                letters[length] = text[i];
                places[length++] = i;
            }
        }

        String text() {
            return new String(letters, 0, length);
        }

        Span inWhole(int start, int end) {
            return new Span(places[start], places[end - 1] + 1);
        }
    }

    /** Leaves out the words that cannot have one of the stems. */
    Rest rest(String text) {
        char[] all = text.toCharArray();
        Rest rest = new Rest(all.length);
        int from = 0;
        while (from < all.length) {
            int first = afterMarks(all, from);
            int end = afterLetters(all, first);
            int to = afterMarks(all, end);
            boolean isOneWord = to == all.length || isBlank(all[to]);
            if (!isOneWord) {
                to = beforeBlank(all, to);
            }
            int next = Math.min(all.length, to + 1);
            if (!isOneWord || end - first >= LONGEST || hasBeginning(all, first, end)) {
                rest.keep(all, from, next);
            }
            from = next;
        }
        return rest;
    }

    private boolean hasBeginning(char[] text, int from, int to) {
        if (from == to) {
            return false;
        }
        for (String beginning : beginnings[small(text[from]) - 'a']) {
            if (begins(text, from, to, beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(char[] text, int from, int to, String beginning) {
        if (to - from < beginning.length()) {
            return false;
        }
        for (int i = 1; i < beginning.length(); i++) {
            if (small(text[from + i]) != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int afterMarks(char[] text, int from) {
        int at = from;
        while (at < text.length && isMark(text[at])) {
            at++;
        }
        return at;
    }

    private static int afterLetters(char[] text, int from) {
        int at = from;
        while (at < text.length && isLetter(text[at])) {
            at++;
        }
        return at;
    }

    private static int beforeBlank(char[] text, int from) {
        int at = from;
        while (at < text.length && !isBlank(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    private static boolean isMark(char c) {
        return c > ' ' && c < 0x80 && !isLetter(c) && !(c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return small(c) >= 'a' && small(c) <= 'z';
    }

    private static int small(char c) {
        return c | 0x20;
    }
}
