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

/** Every document that a query finds, in the order of the index. */
public final class MatchingDocs {

    private final IndexSearcher searcher;
    private final Weight weight;

    public MatchingDocs(IndexSearcher searcher, Query query) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Goes from segment to segment. */
    public interface SegmentVisitor {
        /** What takes the documents of a segment. */
        DocConsumer consumerFor(LeafReader segment) throws IOException;
    }

    /** Takes documents of one segment one by one. */
    public interface DocConsumer {
        void accept(int document) throws IOException;
    }

    /** Shows all documents to a visitor, and says how many there were. */
    public long visit(SegmentVisitor visitor) throws IOException {
        long total = 0;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                total +=
                        visit(segment.reader().getLiveDocs(), scorer.iterator(), visitor.consumerFor(segment.reader()));
            }
        }
        return total;
    }

    private static long visit(Bits live, DocIdSetIterator documents, DocConsumer taker) throws IOException {
        long total = 0;
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                taker.accept(doc);
                total++;
            }
        }
        return total;
    }
}
