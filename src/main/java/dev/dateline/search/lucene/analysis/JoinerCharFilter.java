package dev.dateline.search.lucene.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Replaces all kinds of hyphens by a character that does not split a compound during tokenization, and all kinds of
 * apostrophes by a single one. Replacements have the same length, so offsets do not change.
 */
final class JoinerCharFilter extends CharFilter {

    /** The replacement for hyphens: MIDDLE DOT, which is not a word boundary between letters (Unicode UAX #29). */
    static final char HYPHEN = '\u00b7';

    static final char APOSTROPHE = '\'';

    JoinerCharFilter(Reader text) {
        super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = input.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            buffer[i] = normalize(buffer[i]);
        }
        return count;
    }

    /** Returns a text with hyphens and apostrophes replaced. */
    static String normalize(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = normalize(plain[i]);
        }
        return new String(plain);
    }

    private static char normalize(char c) {
        return switch (c) {
            case '-', '\u2010', '\u2011' -> HYPHEN;
            case '\u2019', '\u2018', '\u02bc', '\u2032' -> APOSTROPHE;
            default -> c;
        };
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}
