package dev.dateline.search.lucene.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Scores the matches of one query by another that matches more. A required clause beside optional ones would do the
 * same, but Lucene then scores every match. Here, what scores can be a single disjunction, in which Lucene passes over
 * documents that cannot be among the best, and only those that can are checked.
 */
final class MatchPreservingQuery extends Query {

    private final Query matches;
    private final Query scores;

    /**
     * Creates a query.
     *
     * @param matches decides what matches
     * @param scores matches all of this and possibly more
     */
    MatchPreservingQuery(Query matches, Query scores) {
        this.matches = matches;
        this.scores = scores;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = scores.rewrite(searcher);
        return rewritten.equals(scores) ? this : new MatchPreservingQuery(matches, rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Query unscored = searcher.rewrite(new ConstantScoreQuery(matches));
        Weight matching = searcher.createWeight(unscored, ScoreMode.COMPLETE_NO_SCORES, 1);
        return scoreMode.needsScores()
                ? new MatchPreservingWeight(this, matching, searcher.createWeight(scores, scoreMode, boost))
                : matching;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        scores.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return scores.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && matches.equals(((MatchPreservingQuery) other).matches)
                && scores.equals(((MatchPreservingQuery) other).scores);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + matches.hashCode()) + scores.hashCode();
    }

    private static final class MatchPreservingWeight extends FilterWeight {

        private final Weight matching;

        MatchPreservingWeight(Query query, Weight matching, Weight scoring) {
            super(query, scoring);
            this.matching = matching;
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return matching.isCacheable(context) && super.isCacheable(context);
        }

        @Override
        public int count(LeafReaderContext context) throws IOException {
            return matching.count(context);
        }

        @Override
        public Explanation explain(LeafReaderContext context, int document) throws IOException {
            Explanation match = matching.explain(context, document);
            return match.isMatch() ? super.explain(context, document) : match;
        }

        @Override
        public Scorer scorer(LeafReaderContext context) throws IOException {
            Scorer matched = matching.scorer(context);
            Scorer scored = matched == null ? null : in.scorer(context);
            return scored == null ? null : new MatchPreservingScorer(this, matched.iterator(), scored);
        }

        @Override
        public BulkScorer bulkScorer(LeafReaderContext context) throws IOException {
            Scorer matched = matching.scorer(context);
            BulkScorer scored = matched == null ? null : in.bulkScorer(context);
            return scored == null ? null : new MatchPreservingBulkScorer(matched.iterator(), scored);
        }
    }

    private static final class MatchPreservingScorer extends Scorer {

        private final Scorer scored;
        private final DocIdSetIterator both;

        MatchPreservingScorer(Weight weight, DocIdSetIterator matched, Scorer scored) {
            super(weight);
            this.scored = scored;
            this.both = ConjunctionUtils.intersectIterators(List.of(matched, scored.iterator()));
        }

        @Override
        public DocIdSetIterator iterator() {
            return both;
        }

        @Override
        public int docID() {
            return both.docID();
        }

        @Override
        public float score() throws IOException {
            return scored.score();
        }

        @Override
        public int advanceShallow(int target) throws IOException {
            return scored.advanceShallow(target);
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return scored.getMaxScore(upTo);
        }

        @Override
        public void setMinCompetitiveScore(float least) throws IOException {
            scored.setMinCompetitiveScore(least);
        }
    }

    private static final class MatchPreservingBulkScorer extends BulkScorer {

        private final DocIdSetIterator matched;
        private final BulkScorer scored;

        MatchPreservingBulkScorer(DocIdSetIterator matched, BulkScorer scored) {
            this.matched = matched;
            this.scored = scored;
        }

        @Override
        public int score(LeafCollector collector, Bits acceptDocs, int min, int max) throws IOException {
            LeafCollector checking = new FilterLeafCollector(collector) {
                @Override
                public void collect(int document) throws IOException {
                    if (matched.docID() < document) {
                        matched.advance(document);
                    }
                    if (matched.docID() == document) {
                        in.collect(document);
                    }
                }
            };
            return scored.score(checking, acceptDocs, min, max);
        }

        @Override
        public long cost() {
            return scored.cost();
        }
    }
}
