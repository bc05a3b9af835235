package dev.dateline.search.lucene.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** The words of an analyzer without the accents that it leaves, and names such as O'Brien also in parts. */
final class AccentFoldingAnalyzer extends AnalyzerWrapper {

    private final Analyzer wrapped;

    AccentFoldingAnalyzer(Analyzer words) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.wrapped = words;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return wrapped;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(
                components.getSource(), new CompoundWordFilter(new ASCIIFoldingFilter(components.getTokenStream())));
    }
}
