package dev.dateline.search.lucene.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Wraps an analyzer: removes the accents that it leaves, and splits names such as O'Brien into parts. */
final class AccentFoldingAnalyzer extends AnalyzerWrapper {

    private final Analyzer wrapped;

    AccentFoldingAnalyzer(Analyzer wrapped) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.wrapped = wrapped;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return wrapped;
    }

    @Override
    protected Reader wrapReader(String field, Reader reader) {
        return new JoinerCharFilter(reader, false);
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(
                components.getSource(), new CompoundWordFilter(new ASCIIFoldingFilter(components.getTokenStream())));
    }
}
