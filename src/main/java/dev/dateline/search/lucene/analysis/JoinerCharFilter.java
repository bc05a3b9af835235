package dev.dateline.search.lucene.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Replaces all kinds of hyphens between letters by a character that does not split a compound during tokenization, and
 * marks beside letters and digits (F-16, {@code AT&T}, C#) by characters that join them to one token; all kinds of
 * apostrophes become a single one. Replacements have the same length, so offsets do not change.
 */
final class JoinerCharFilter extends CharFilter {

    /** The replacement for hyphens: MIDDLE DOT, which is not a word boundary between letters (Unicode UAX #29). */
    static final char HYPHEN = '\u00b7';

    /** Between a letter and a digit: UNDERTIE, which joins all that UAX #29 calls ExtendNumLet. */
    static final char DIGIT_HYPHEN = '\u203f';

    /** An ampersand between letters or digits: CHARACTER TIE. */
    static final char AMPERSAND = '\u2040';

    /** A number sign after a letter: INVERTED UNDERTIE. */
    static final char SHARP = '\u2054';

    /** A plus sign after a letter: PRESENTATION FORM FOR VERTICAL LOW LINE. */
    static final char PLUS = '\ufe33';

    static final char APOSTROPHE = '\'';

    private static final int NONE = -1;

    private final boolean joinsWords;
    private int before = NONE;
    private int next = NONE; // a character that was read ahead

    JoinerCharFilter(Reader text) {
        this(text, true);
    }

    /**
     * @param joinsWords whether hyphens between letters and apostrophes are replaced too, which not every stemmer likes
     */
    JoinerCharFilter(Reader text, boolean joinsWords) {
        super(text);
        this.joinsWords = joinsWords;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int kept = 0;
        if (next != NONE) {
            buffer[offset] = (char) next;
            next = NONE;
            kept = 1;
        }
        int count = length == kept ? 0 : input.read(buffer, offset + kept, length - kept);
        if (count < 0 && kept == 0) {
            return count;
        }
        int end = offset + kept + Math.max(0, count);
        for (int i = offset; i < end; i++) {
            char c = buffer[i];
            if (isMark(c)) {
                if (i + 1 == end) {
                    next = input.read();
                }
                c = joined(c, before, i + 1 < end ? buffer[i + 1] : next);
            } else if (joinsWords) {
                c = normalize(c);
            }
            before = c;
            buffer[i] = c;
        }
        return end - offset;
    }

    private static boolean isMark(char c) {
        return c == '-' || c == '&' || c == '#' || c == '+' || c == '\u2010' || c == '\u2011';
    }

    private char joined(char mark, int left, int right) {
        boolean isBetween = isWordCharacter(left) && isWordCharacter(right);
        return switch (mark) {
            case '&' -> isBetween ? AMPERSAND : mark;
            case '#' -> Character.isLetter(left) && !isWordCharacter(right) ? SHARP : mark;
            case '+' -> (Character.isLetter(left) || left == PLUS) && !isWordCharacter(right) ? PLUS : mark;
            default -> {
                if (isBetween && Character.isDigit(left) != Character.isDigit(right)) {
                    yield DIGIT_HYPHEN;
                }
                yield joinsWords ? HYPHEN : mark;
            }
        };
    }

    private static boolean isWordCharacter(int c) {
        return c != NONE && Character.isLetterOrDigit(c);
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
