package dev.dateline.search.lucene.query;

import dev.dateline.date.DayRange;
import dev.dateline.date.Edtf;
import dev.dateline.date.IntervalEnd;
import dev.dateline.search.ArticleFilter.Perspective;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.document.DateDocValuesCodec;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
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

/** Compares the dates of the events with the date of publication, document by document. */
final class PerspectiveQuery extends Query {

    private static final float MATCH_COST = 50; // cost of decoding two dates, relative to advancing to a document

    private final Perspective perspective;

    PerspectiveQuery(Perspective perspective) {
        this.perspective = perspective;
    }

    /** The dates of one role in a segment, with their bounds. */
    private static final class Bounds {
        private final BinaryDocValues parts;
        private final BinaryDocValues values;
        private final DateDocValuesCodec decoder = new DateDocValuesCodec();
        private int at;
        private long first;
        private long last;

        Bounds(LeafReader segment, DateField role) throws IOException {
            parts = DocValues.getBinary(segment, IndexFields.parts(role));
            values = DocValues.getBinary(segment, IndexFields.values(role));
        }

        boolean advance(int document) throws IOException {
            boolean exists = parts.advanceExact(document);
            if (exists) {
                reset();
            }
            return exists;
        }

        void reset() throws IOException {
            decoder.reset(parts.binaryValue());
            at = -1;
        }

        /** Advances to the next date. A bound that is open, unknown or has no year is MIN or MAX. */
        boolean next() throws IOException {
            if (!decoder.nextValue()) {
                return false;
            }
            at++;
            first = DayRange.MAX;
            last = DayRange.MIN;
            while (decoder.nextPart()) {
                first = Math.min(first, decoder.first());
                last = Math.max(last, decoder.last());
            }
            if (decoder.isYearless()) {
                first = DayRange.MIN;
                last = DayRange.MAX;
            } else if (decoder.isUnknown()) {
                forgetUnknownEnd();
            }
            return true;
        }

        private void forgetUnknownEnd() throws IOException {
            values.advanceExact(parts.docID());
            String edtf = values.binaryValue().utf8ToString().split("\n", -1)[at];
            IntervalEnd unknown = Edtf.parse(edtf).unknown().orElse(IntervalEnd.BOTH);
            first = unknown == IntervalEnd.END ? first : DayRange.MIN;
            last = unknown == IntervalEnd.START ? last : DayRange.MAX;
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext context) throws IOException {
                return new ConstantScoreScorer(this, score(), mode, iterator(context.reader()));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return DocValues.isCacheable(
                        context,
                        IndexFields.parts(DateField.PUBLISHED),
                        IndexFields.parts(DateField.ABOUT),
                        IndexFields.values(DateField.PUBLISHED),
                        IndexFields.values(DateField.ABOUT));
            }
        };
    }

    private TwoPhaseIterator iterator(LeafReader segment) throws IOException {
        Bounds published = new Bounds(segment, DateField.PUBLISHED);
        Bounds about = new Bounds(segment, DateField.ABOUT);
        return new TwoPhaseIterator(published.parts) {
            @Override
            public boolean matches() throws IOException {
                published.reset();
                return published.next() && about.advance(published.parts.docID()) && isMatch(published, about);
            }

            @Override
            public float matchCost() {
                return MATCH_COST;
            }
        };
    }

    private boolean isMatch(Bounds published, Bounds about) throws IOException {
        DayRange publication = new DayRange(published.first, published.last);
        boolean isContemporary = perspective.kind() == Perspective.Kind.CONTEMPORARY;
        while (about.next()) {
            if (isContemporary == perspective.holds(publication, new DayRange(about.first, about.last))) {
                return isContemporary; // one is enough, or one too many
            }
        }
        return !isContemporary;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String ignored) {
        return perspective.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PerspectiveQuery that && perspective.equals(that.perspective);
    }

    @Override
    public int hashCode() {
        return perspective.hashCode();
    }
}
