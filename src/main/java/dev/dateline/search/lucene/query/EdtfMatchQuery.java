package dev.dateline.search.lucene.query;

import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Compares the stored EDTF values themselves, for cases that day ranges cannot decide. Expensive for each document:
 * combine it with a more selective query.
 */
final class EdtfMatchQuery extends Query {

    private static final float MATCH_COST = 1000; // cost of parsing a date, relative to advancing to the next document

    private final String field;
    private final Edtf date;
    private final DateMatch match;

    EdtfMatchQuery(String field, Edtf date, DateMatch match) {
        this.field = field;
        this.date = date;
        this.match = match;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext context) throws IOException {
                BinaryDocValues values = DocValues.getBinary(context.reader(), field);
                return new ConstantScoreScorer(this, score(), mode, edtfIterator(values));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return DocValues.isCacheable(context, field);
            }
        };
    }

    private TwoPhaseIterator edtfIterator(BinaryDocValues values) {
        return new TwoPhaseIterator(values) {
            @Override
            public boolean matches() throws IOException {
                return values.binaryValue()
                        .utf8ToString()
                        .lines()
                        .anyMatch(value -> Edtf.parse(value).matches(date, match));
            }

            @Override
            public float matchCost() {
                return MATCH_COST;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String ignored) {
        return field + ":" + match + "(" + date + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdtfMatchQuery that
                && field.equals(that.field)
                && date.equals(that.date)
                && match == that.match;
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, date, match);
    }
}
