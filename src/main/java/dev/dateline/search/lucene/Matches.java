package dev.dateline.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Every document that a query finds, in the order of the index. */
final class Matches {

    private final IndexSearcher searcher;
    private final Weight weight;

    Matches(IndexSearcher searcher, Query query) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Goes from segment to segment. */
    interface Visitor {
        /** What takes the documents of a segment. */
        Taker of(LeafReader segment) throws IOException;
    }

    /** Takes documents of one segment one by one. */
    interface Taker {
        void take(int document) throws IOException;
    }

    /** Shows all documents to a visitor, and says how many there were. */
    long visit(Visitor visitor) throws IOException {
        long total = 0;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                total += visit(segment.reader().getLiveDocs(), scorer.iterator(), visitor.of(segment.reader()));
            }
        }
        return total;
    }

    private static long visit(Bits live, DocIdSetIterator documents, Taker taker) throws IOException {
        long total = 0;
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                taker.take(doc);
                total++;
            }
        }
        return total;
    }
}
