package dev.dateline.search.lucene.facet;

import dev.dateline.search.FacetValue;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/** Counts the values of one facet. */
interface FacetCounter {

    /** Counts the values of one document, by its number in one segment. */
    interface LeafFacetCounter {
        void count(int doc) throws IOException;
    }

    LeafFacetCounter leafCounter(LeafReaderContext context) throws IOException;

    /** Returns the values that most articles have, and the selected values. */
    List<FacetValue> topValues() throws IOException;
}
