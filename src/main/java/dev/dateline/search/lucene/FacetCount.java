package dev.dateline.search.lucene;

import dev.dateline.search.FacetValue;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/** A facet while it is counted. */
interface FacetCount {

    /** Counts one document of the segment that it was made for. */
    interface Leaf {
        void count(int doc) throws IOException;
    }

    Leaf leaf(LeafReaderContext context) throws IOException;

    /** The values that most articles have, and those that are selected. */
    List<FacetValue> values() throws IOException;
}
