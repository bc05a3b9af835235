package dev.dateline.search.lucene.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Computes the suffixes of a text that start at a word, for prefix search on any word. Texts must be normalized;
 * characters other than letters, marks and digits separate words.
 */
public final class WordSuffixes {

    private static final Pattern NON_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MAX_WORDS = 12;
    public static final int MAX_LENGTH = 60; // characters; longer than what people type

    private WordSuffixes() {}

    /** Returns the words of a text separated by single spaces. */
    public static String normalize(String text) {
        return isNormalized(text)
                ? text
                : NON_WORD.matcher(text).replaceAll(" ").strip();
    }

    /** Truncates a text to the maximum length of an indexed suffix. */
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

    /** Returns the suffixes of a text that start at its first 12 words, each truncated to the maximum length. */
    static List<String> suffixes(String text) {
        String words = normalize(text);
        List<String> suffixes = new ArrayList<>();
        int at = 0;
        while (at < words.length() && suffixes.size() < MAX_WORDS) {
            suffixes.add(truncate(words.substring(at)));
            int space = words.indexOf(' ', at);
            at = space < 0 ? words.length() : space + 1;
        }
        return suffixes;
    }
}
