package dev.dateline.search.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Marks tokens with a digit as keywords that are not stemmed, since 1930 and 1930s are not the same, and removes the
 * plural s of initialisms (MPs, NGOs), which the stemmer leaves because it requires a vowel before it.
 */
final class DigitKeywordMarkerFilter extends TokenFilter {

    private static final String VOWELS = "aeiouy";
    private static final String NON_PLURAL_ENDINGS = "ius";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    DigitKeywordMarkerFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        boolean hasDigit = hasDigit();
        keyword.setKeyword(hasDigit);
        if (!hasDigit && isPlural()) {
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

    /**
     * Returns whether the token is the plural of an initialism: an s without a vowel before it, or, in more than three
     * letters, with a vowel only directly before it as in NGOs. -is, -us and -ss are not plurals.
     */
    private boolean isPlural() {
        int last = term.length() - 1;
        return last > 1
                && term.charAt(last) == 's'
                && NON_PLURAL_ENDINGS.indexOf(term.charAt(last - 1)) < 0
                && !hasVowel(last > 2 ? last - 1 : last);
    }

    private boolean hasVowel(int end) {
        for (int i = 0; i < end; i++) {
            if (VOWELS.indexOf(term.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
