package dev.dateline.search.lucene;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English words: without possessive, case, accents and apostrophes, stemmed. No word is left out, since "The Who" and
 * "May" are names. What has a digit is kept as it is: 1930 and 1930s are not the same.
 */
final class TextAnalyzer extends Analyzer {

    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ]");
    private static final int BETWEEN_VALUES = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream terms = new EnglishPossessiveFilter(words);
        terms = new PatternReplaceFilter(terms, APOSTROPHE, "", true);
        terms = new ASCIIFoldingFilter(new LowerCaseFilter(terms));
        terms = new PorterStemFilter(new PatternKeywordMarkerFilter(terms, DIGIT));
        return new TokenStreamComponents(words, terms);
    }

    /** A phrase does not reach from one value of a member into the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_VALUES;
    }
}
