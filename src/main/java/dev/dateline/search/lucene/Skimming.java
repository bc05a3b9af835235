package dev.dateline.search.lucene;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Reads an English text for some stems as one skims a page: what begins otherwise is passed over, and only the rest
 * need be analysed. The stemmer replaces ends of words, so that a word begins as its stem does but for the last letter.
 */
final class Skimming {

    private static final int ENOUGH = 3;
    private static final int LONGEST = 255; // what is longer is cut where no word begins

    private final List<String> beginnings;

    private Skimming(List<String> beginnings) {
        this.beginnings = beginnings;
    }

    /** For a set of stems, which are as the analysis of a text makes them. */
    static Skimming of(CharArraySet stems) {
        return new Skimming(stems.stream()
                .map(stem -> beginning(new String((char[]) stem)))
                .distinct()
                .toList());
    }

    private static String beginning(String stem) {
        return stem.substring(0, Math.min(stem.length(), Math.min(ENOUGH, Math.max(1, stem.length() - 1))));
    }

    /** The text with blanks for the words that cannot have one of the stems; everything else is where it was. */
    String of(String text) {
        char[] kept = text.toCharArray();
        int from = 0;
        while (from < kept.length) {
            int to = from;
            while (to < kept.length && kept[to] > ' ') {
                to++;
            }
            if (isPassedOver(kept, from, to)) {
                Arrays.fill(kept, from, to, ' ');
            }
            from = to + 1;
        }
        return new String(kept);
    }

    /** Only of one word in plain letters, perhaps between marks, it can be told without analysis. */
    private boolean isPassedOver(char[] text, int from, int to) {
        int first = from;
        while (first < to && isMark(text[first])) {
            first++;
        }
        int end = to;
        while (end > first && isMark(text[end - 1])) {
            end--;
        }
        for (int i = first; i < end; i++) {
            if (!isLetter(text[i])) {
                return false;
            }
        }
        return end - first < LONGEST && !hasBeginning(text, first, end);
    }

    private boolean hasBeginning(char[] text, int from, int to) {
        for (String beginning : beginnings) {
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
        for (int i = 0; i < beginning.length(); i++) {
            if ((text[from + i] | 0x20) != beginning.charAt(i)) { // as a small letter
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isMark(char c) {
        return c < 0x80 && !Character.isLetterOrDigit(c);
    }
}
