package dev.dateline.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Keeps the stemmer off what has a digit, since 1930 and 1930s are not the same, and takes the plural from what has no
 * vowel (MPs, TVs), where the stemmer would not see one.
 */
final class Unstemmed extends TokenFilter {

    private static final String VOWELS = "aeiouy";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    Unstemmed(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        boolean hasDigit = hasDigit();
        keyword.setKeyword(hasDigit);
        if (!hasDigit && isPlural() && !hasVowel()) {
            term.setLength(term.length() - 1);
        }
        return true;
    }

    private boolean hasDigit() {
        for (int i = 0; i < term.length(); i++) {
            if (Character.isDigit(term.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlural() {
        return term.length() > 2 && term.charAt(term.length() - 1) == 's' && term.charAt(term.length() - 2) != 's';
    }

    private boolean hasVowel() {
        return term.chars().anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
    }
}
