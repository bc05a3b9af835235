package dev.dateline.search.lucene.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The analyzer for languages without one of their own: it removes case and may remove accents, but does not stem. */
final class UnstemmedAnalyzer extends Analyzer {

    private final boolean removesAccents;

    UnstemmedAnalyzer(boolean removesAccents) {
        this.removesAccents = removesAccents;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream lowerCase = new LowerCaseFilter(words);
        return new TokenStreamComponents(words, removesAccents ? new ASCIIFoldingFilter(lowerCase) : lowerCase);
    }
}
