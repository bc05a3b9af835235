package dev.dateline.search.lucene.core;

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

/** Visits all documents that match a query, without scores, in index order. */
public final class MatchingDocs {

    private final IndexSearcher searcher;
    private final Weight weight;

    public MatchingDocs(IndexSearcher searcher, Query query) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Visits segments that are numbered within their index. */
    public interface LeafVisitor {
        /** Returns the consumer of the matching documents of a segment. */
        DocConsumer consumerFor(LeafReaderContext segment) throws IOException;
    }

    /** Visits segments. */
    public interface SegmentVisitor {
        /** Returns the consumer of the matching documents of a segment. */
        DocConsumer consumerFor(LeafReader segment) throws IOException;
    }

    /** Consumes the matching documents of one segment in ascending order. */
    public interface DocConsumer {
        void accept(int document) throws IOException;
    }

    /** Passes all matching documents to a visitor, and returns their number. */
    public long visit(SegmentVisitor visitor) throws IOException {
        return visitLeaves(segment -> visitor.consumerFor(segment.reader()));
    }

    /** Passes all matching documents to a visitor, and returns their number. */
    public long visitLeaves(LeafVisitor visitor) throws IOException {
        long total = 0;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                total += visit(segment.reader().getLiveDocs(), scorer.iterator(), visitor.consumerFor(segment));
            }
        }
        return total;
    }

    private static long visit(Bits live, DocIdSetIterator documents, DocConsumer consumer) throws IOException {
        long total = 0;
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                consumer.accept(doc);
                total++;
            }
        }
        return total;
    }
}
