package dev.dateline.search.lucene.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Beginnings of words, which is what people type first. Texts are folded, and what is no word parts words. */
public final class WordSuffixes {

    private static final Pattern NON_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MAX_WORDS = 12;
    public static final int MAX_LENGTH = 60; // nobody types on until here

    private WordSuffixes() {}

    /** The words of a text with a blank between. */
    public static String normalize(String text) {
        return isNormalized(text)
                ? text
                : NON_WORD.matcher(text).replaceAll(" ").strip();
    }

    /** As much of a text as is kept of one from one of its words on. */
    public static String truncate(String words) {
        return words.substring(0, Math.min(words.length(), MAX_LENGTH));
    }

    private static boolean isNormalized(String text) {
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
    public static boolean hasWordPrefix(String text, String beginning) {
        String begun = normalize(beginning);
        return !begun.isEmpty() && (" " + normalize(text)).contains(" " + begun);
    }

    /** The text from each of its words on. */
    static List<String> suffixes(String text) {
        String words = normalize(text);
        List<String> beginnings = new ArrayList<>();
        int at = 0;
        while (at < words.length() && beginnings.size() < MAX_WORDS) {
            beginnings.add(truncate(words.substring(at)));
            int blank = words.indexOf(' ', at);
            at = blank < 0 ? words.length() : blank + 1;
        }
        return beginnings;
    }
}
