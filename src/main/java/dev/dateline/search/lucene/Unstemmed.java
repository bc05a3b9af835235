package dev.dateline.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Keeps the stemmer off what has a digit, since 1930 and 1930s are not the same, and off words that it would mistake.
 */
final class Unstemmed extends TokenFilter {

    private static final CharArraySet MISTAKEN = new CharArraySet(List.of("news"), false);

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
        keyword.setKeyword(hasDigit() || MISTAKEN.contains(term.buffer(), 0, term.length()));
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
}
