package dev.dateline.search.lucene;

import java.util.ArrayList;
import java.util.List;

/** Beginnings of words, which is what people type first. All texts are folded. */
final class Beginnings {

    private static final int MOST_WORDS = 12;
    static final int LONGEST = 60; // nobody types on until here

    private Beginnings() {}

    /** Whether the beginning stands at the beginning of some word of a text. */
    static boolean hasWord(String text, String beginning) {
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            if (isWord(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** The text from each of its words on; where it begins with a word, the first is the text itself. */
    static List<String> of(String text) {
        List<String> beginnings = new ArrayList<>();
        for (int at = 0; at < text.length() && beginnings.size() < MOST_WORDS; at++) {
            if (Character.isLetterOrDigit(text.charAt(at)) && isWord(text, at)) {
                beginnings.add(text.substring(at, Math.min(text.length(), at + LONGEST)));
            }
        }
        return beginnings;
    }

    private static boolean isWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
