package dev.dateline.search.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Keeps the stemmer off what has a digit, since 1930 and 1930s are not the same, and takes the plural from initials
 * (MPs, NGOs), where the stemmer, which looks for a vowel, would not see one.
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
     * An s behind no vowel, or, in more than three letters, behind a last one as in NGOs; -is, -us and -ss are no
     * plurals.
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
