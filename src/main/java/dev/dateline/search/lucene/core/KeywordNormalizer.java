package dev.dateline.search.lucene.core;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.util.ArrayUtil;

/**
 * Normalizes exact values: Unicode NFKC, lower case, without accents, white space collapsed. The result has at most
 * 8,000 characters.
 */
public final class KeywordNormalizer {

    private static final int MAX_LENGTH = 8000;

    private KeywordNormalizer() {}

    /** Returns the normalized form of a value, which is equal for values that differ only in case and accents. */
    public static String normalize(String value) {
        if (isSimpleAscii(value)) {
            return value.toLowerCase(Locale.ROOT);
        }
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        char[] in = plain.toCharArray();
        char[] out = new char[ArrayUtil.oversize(4 * in.length, Character.BYTES)];
        int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        String folded = new String(out, 0, length).toLowerCase(Locale.ROOT);
        return folded.length() <= MAX_LENGTH ? folded : folded.substring(0, MAX_LENGTH);
    }

    /** Returns whether only the case needs to be normalized, which is true of most values. */
    private static boolean isSimpleAscii(String value) {
        char before = ' ';
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' && value.length() <= MAX_LENGTH;
    }
}
