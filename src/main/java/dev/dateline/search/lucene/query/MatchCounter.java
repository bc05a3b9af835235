package dev.dateline.search.lucene.query;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the matches of a query as far as a caller needs to know. */
final class MatchCounter {

    private MatchCounter() {}

    /** Returns the number of matches if it is less than the limit, else the limit; the cost depends on the limit. */
    static int countUpTo(int limit, Query query, IndexSearcher searcher) throws IOException {
        return searcher.search(query, new LimitedCount(limit));
    }

    private record LimitedCount(int limit) implements CollectorManager<Counter, Integer> {
        @Override
        public Counter newCollector() {
            return new Counter(limit);
        }

        @Override
        public Integer reduce(Collection<Counter> counters) {
            return Math.min(
                    limit, counters.stream().mapToInt(counter -> counter.count).sum());
        }
    }

    private static final class Counter extends SimpleCollector {

        private final int limit;
        private int count;

        Counter(int limit) {
            this.limit = limit;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            if (count >= limit) {
                throw new CollectionTerminatedException();
            }
        }

        @Override
        public void collect(int doc) {
            count++;
            if (count >= limit) {
                throw new CollectionTerminatedException();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
