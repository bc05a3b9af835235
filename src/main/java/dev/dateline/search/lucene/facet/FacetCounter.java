package dev.dateline.search.lucene.facet;

import dev.dateline.search.FacetValue;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/** A facet while it is counted. */
interface FacetCounter {

    /** Counts one document of the segment that it was made for. */
    interface LeafFacetCounter {
        void count(int doc) throws IOException;
    }

    LeafFacetCounter leafCounter(LeafReaderContext context) throws IOException;

    /** The values that most articles have, and those that are selected. */
    List<FacetValue> topValues() throws IOException;
}
