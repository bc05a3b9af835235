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
 * The analyzer for English: splits compounds but retains the whole, removes possessives, case and accents, and stems
 * with the Porter2 (Snowball English) algorithm. The more common Porter algorithm conflates community with communism,
 * generation with general, used with US, and Howe and Andes with "how" and "and". Words that British and American
 * English spell differently, and what even Porter2 conflates, are normalized first, see {@link SpellingVariants}, and
 * so are numerals, see {@link NumeralFilter}. Stop words are indexed, since The Who and Will are names; they are
 * ignored in queries instead, see {@link StopWords}.
 */
final class EnglishArticleAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream terms = new CompoundWordFilter(new LowerCaseFilter(words));
        terms = new NumeralFilter(new ASCIIFoldingFilter(new UmlautFilter(terms)));
        terms = new SpellingVariantFilter(new DigitKeywordMarkerFilter(terms));
        terms = IrregularPluralFilter.filter(terms);
        terms = new SnowballFilter(terms, new EnglishStemmer());
        return new TokenStreamComponents(words, terms);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new JoinerCharFilter(reader);
    }
}
