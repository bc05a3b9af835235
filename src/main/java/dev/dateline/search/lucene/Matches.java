package dev.dateline.search.lucene;

import dev.dateline.search.DateFilter.DateField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Every document that a query finds, with its dates in some roles. */
final class Matches {

    private final IndexSearcher searcher;
    private final Weight weight;
    private final Collection<DateField> roles;

    Matches(IndexSearcher searcher, Query query, Collection<DateField> roles) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        this.roles = roles;
    }

    /** Takes documents one by one. */
    interface Visitor {
        void visit(int document, List<DatesOfRole> roles) throws IOException;
    }

    /** Shows all documents to a visitor, and says how many there were. */
    long visit(Visitor visitor) throws IOException {
        long total = 0;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                total += visit(segment, scorer.iterator(), visitor);
            }
        }
        return total;
    }

    private long visit(LeafReaderContext segment, DocIdSetIterator documents, Visitor visitor) throws IOException {
        List<DatesOfRole> dates = new ArrayList<>();
        for (DateField role : roles) {
            dates.add(new DatesOfRole(segment.reader(), role));
        }
        Bits live = segment.reader().getLiveDocs();
        long total = 0;
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                visitor.visit(doc, dates);
                total++;
            }
        }
        return total;
    }
}
