package dev.dateline.search.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Replaces a word by the one spelling of it, see {@link SpellingVariants}. */
final class SpellingVariantFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final SpellingVariants spelling = new SpellingVariants();

    SpellingVariantFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword() && spelling.read(term.buffer(), term.length())) {
            if (spelling.word() != term.buffer()) {
                term.copyBuffer(spelling.word(), 0, spelling.length());
            }
            keyword.setKeyword(spelling.isStem());
        }
        return true;
    }
}
