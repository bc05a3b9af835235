package dev.dateline.search.lucene.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Wraps an analyzer: removes the accents that it leaves, and splits names such as O'Brien into parts. */
final class AccentFoldingAnalyzer extends AnalyzerWrapper {

    private final Analyzer wrapped;
    private final boolean hasForeignUmlauts;

    /** @param hasForeignUmlauts whether umlauts are not letters of the language itself but those of foreign names */
    AccentFoldingAnalyzer(Analyzer wrapped, boolean hasForeignUmlauts) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.wrapped = wrapped;
        this.hasForeignUmlauts = hasForeignUmlauts;
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
        TokenStream words =
                hasForeignUmlauts ? new UmlautFilter(components.getTokenStream()) : components.getTokenStream();
        return new TokenStreamComponents(components.getSource(), new CompoundWordFilter(new ASCIIFoldingFilter(words)));
    }
}
