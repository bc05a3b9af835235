package dev.dateline.search.lucene.facet;

import dev.dateline.search.SearchResult.FacetCounts;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** Counts the values of one facet. */
interface FacetCounter {

    /** Counts the values of one document, by its number in one segment. */
    interface LeafFacetCounter {
        void count(int doc) throws IOException;
    }

    LeafFacetCounter leafCounter(LeafReaderContext context) throws IOException;

    /**
     * Returns the first values in the requested order, and the selected values.
     *
     * @param total the number of documents that were counted
     */
    FacetCounts result(long total) throws IOException;
}
