package dev.dateline.search.lucene.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * English words: compounds as a whole and in parts, without possessive, case and accents, stemmed by Porter's later
 * rules. By his first, which are more usual, a community is communism, a generation a general, what is used is US, and
 * Howe and the Andes are "how" and "and". No word is left out of the index, since The Who and Will are names; it is
 * questions that pass over words which carry no meaning.
 */
final class EnglishArticleAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream terms = new CompoundWordFilter(new LowerCaseFilter(words));
        terms = IrregularPluralFilter.filter(new DigitKeywordMarkerFilter(new ASCIIFoldingFilter(terms)));
        terms = new SnowballFilter(terms, new EnglishStemmer());
        return new TokenStreamComponents(words, terms);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new JoinerCharFilter(reader);
    }
}
