package dev.dateline.search.lucene.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The terms of a text in a field.
 *
 * @param field the name of the field
 * @param parts the consecutive terms with their positions
 * @param wholes additional terms at the same positions: compounds as a whole
 * @param unity whether the text is one token that is searched as such
 */
public record AnalyzedText(String field, List<PositionedTerm> parts, List<String> wholes, TokenUnity unity) {

    public AnalyzedText {
        parts = List.copyOf(parts);
        wholes = List.copyOf(wholes);
    }

    /** A term at a position. */
    public record PositionedTerm(String text, int position) {}

    /** Analyzes a text as it would be indexed in a field. */
    public static AnalyzedText analyze(String words, String field, Analyzer analyzer) {
        Collected collected = new Collected();
        forEachToken(words, field, analyzer, collected);
        return collected.toText(field, TokenUnity.of(words));
    }

    /** Receives the tokens of a text. */
    interface TokenConsumer {
        /**
         * Receives a token.
         *
         * @param step the number of positions since the one before
         */
        void accept(String term, int step, int start, int end);
    }

    /** Collects tokens. */
    static final class Collected implements TokenConsumer {

        private final List<PositionedTerm> parts = new ArrayList<>();
        private final List<String> wholes = new ArrayList<>();
        private int position = -1;

        @Override
        public void accept(String term, int step, int start, int end) {
            position += step;
            if (step == 0) {
                wholes.add(term);
            } else {
                parts.add(new PositionedTerm(term, position));
            }
        }

        AnalyzedText toText(String field, TokenUnity unity) {
            boolean isOne = parts.size() + wholes.size() == 1;
            return new AnalyzedText(field, parts, wholes, isOne ? TokenUnity.NONE : unity);
        }
    }

    static void forEachToken(String words, String field, Analyzer analyzer, TokenConsumer consumer) {
        try (TokenStream stream = analyzer.tokenStream(field, words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                consumer.accept(term.toString(), step.getPositionIncrement(), offset.startOffset(), offset.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("unexpected I/O error on a string", e);
        }
    }

    /** Returns whether a word of a text may have an English term only because of the words around it. */
    public static boolean dependsOnContext(String term) {
        return Numerals.dependsOnContext(term);
    }

    /** Returns whether the text has no terms. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Returns whether the text is a single term without a compound. */
    public boolean isSingleTerm() {
        return parts.size() == 1 && wholes.isEmpty();
    }

    /** Returns the only term; valid only when {@link #isSingleTerm}. */
    public Term singleTerm() {
        return new Term(field, parts.get(0).text());
    }

    /**
     * Returns a query for the parts or a whole. The parts of one token stand together: those of {@code AT&T} always,
     * those of high-speed where all are required.
     *
     * @param all whether all parts must match, rather than any of them
     */
    public Query toQuery(boolean all) {
        if (isSingleTerm()) {
            return new TermQuery(singleTerm());
        }
        if (isSign()) {
            return new TermQuery(new Term(field, wholes.get(0)));
        }
        Query partsQuery = isTogether(all) ? adjacentParts() : partsQuery(all);
        if (wholes.isEmpty()) {
            return partsQuery;
        }
        List<Query> alternatives = new ArrayList<>(List.of(partsQuery));
        wholes.forEach(whole -> alternatives.add(new TermQuery(new Term(field, whole))));
        return new DisjunctionMaxQuery(alternatives, 0);
    }

    /** Returns whether the parts only match next to each other. */
    public boolean isTogether(boolean all) {
        return parts.size() > 1 && (unity == TokenUnity.TOKEN || (all && unity == TokenUnity.COMPOUND));
    }

    private Query partsQuery(boolean all) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(new TermQuery(new Term(field, part.text())), all ? Occur.MUST : Occur.SHOULD));
        return query.build();
    }

    /** Returns whether the text is a letter with a sign: C#. */
    public boolean isSign() {
        return unity == TokenUnity.SIGN && !wholes.isEmpty();
    }

    /** Returns a query for the parts as a phrase, adjacent and in this order; one token may also match as a whole. */
    public Query toPhraseQuery() {
        return parts.size() == 1 || isTogether(true) ? toQuery(true) : adjacentParts();
    }

    private Query adjacentParts() {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        parts.forEach(part -> phrase.add(new Term(field, part.text()), part.position()));
        return phrase.build();
    }
}
