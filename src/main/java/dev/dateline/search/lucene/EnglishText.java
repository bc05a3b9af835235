package dev.dateline.search.lucene;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English words: compounds as a whole and in parts, without possessive, case and accents, stemmed. No word is left out
 * of the index, since The Who and Will are names; it is questions that pass over words which carry no meaning.
 */
final class EnglishText extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream terms = new WordParts(new LowerCaseFilter(words));
        terms = new PorterStemFilter(new Unstemmed(new ASCIIFoldingFilter(terms)));
        return new TokenStreamComponents(words, terms);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new WordJoiners(reader);
    }
}
