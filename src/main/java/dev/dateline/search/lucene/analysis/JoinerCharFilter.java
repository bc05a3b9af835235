package dev.dateline.search.lucene.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Makes hyphens of all kinds keep a compound together while text is cut into words, and apostrophes of all kinds one.
 */
final class JoinerCharFilter extends CharFilter {

    /** Stands for a hyphen; the rules for word boundaries let it be between letters. */
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

    /** A text as words are read in it. */
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
