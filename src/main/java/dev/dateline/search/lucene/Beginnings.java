package dev.dateline.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Beginnings of words, which is what people type first. Texts are folded, and what is no word parts words. */
final class Beginnings {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST_WORDS = 12;
    static final int LONGEST = 60; // nobody types on until here

    private Beginnings() {}

    /** The words of a text with a blank between. */
    static String words(String text) {
        return isPlain(text) ? text : NO_WORD.matcher(text).replaceAll(" ").strip();
    }

    /** As much of a text as is kept of one from one of its words on. */
    static String kept(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBetween = c == ' ' && i > 0 && text.charAt(i - 1) != ' ' && i < text.length() - 1;
            if (!isBetween && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    /** Whether some word of a text, and what follows it, begins as another text does; never where that has no word. */
    static boolean hasWord(String text, String beginning) {
        String begun = words(beginning);
        return !begun.isEmpty() && (" " + words(text)).contains(" " + begun);
    }

    /** The text from each of its words on. */
    static List<String> of(String text) {
        String words = words(text);
        List<String> beginnings = new ArrayList<>();
        int at = 0;
        while (at < words.length() && beginnings.size() < MOST_WORDS) {
            beginnings.add(kept(words.substring(at)));
            int blank = words.indexOf(' ', at);
            at = blank < 0 ? words.length() : blank + 1;
        }
        return beginnings;
    }
}
