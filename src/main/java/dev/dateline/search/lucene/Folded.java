package dev.dateline.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** The words of an analyzer without the accents that it leaves, and names such as O'Brien also in parts. */
final class Folded extends AnalyzerWrapper {

    private final Analyzer words;

    Folded(Analyzer words) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.words = words;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return words;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(
                components.getSource(), new WordParts(new ASCIIFoldingFilter(components.getTokenStream())));
    }
}
