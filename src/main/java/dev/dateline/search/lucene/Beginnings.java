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

    /** The words of a text with a blank between, and after the last where something follows it that is none. */
    static String words(String text) {
        String words = isPlain(text) ? text : NO_WORD.matcher(text).replaceAll(" ");
        return words.startsWith(" ") ? words.substring(1) : words;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBetween = c == ' ' && i > 0 && text.charAt(i - 1) != ' ';
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
            beginnings.add(words.substring(at, Math.min(words.length(), at + LONGEST)));
            int blank = words.indexOf(' ', at);
            at = blank < 0 ? words.length() : blank + 1;
        }
        return beginnings;
    }
}
