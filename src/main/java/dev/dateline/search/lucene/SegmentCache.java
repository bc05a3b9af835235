package dev.dateline.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.LeafReader;

/**
 * What is made once of each segment, when it is first asked for, and kept until the segment is gone. Deletions do not
 * change a segment.
 */
final class SegmentCache<T> {

    private final Map<Object, T> made = new ConcurrentHashMap<>();
    private final Maker<T> maker;

    SegmentCache(Maker<T> maker) {
        this.maker = maker;
    }

    interface Maker<T> {
        T of(LeafReader segment) throws IOException;
    }

    T of(LeafReader segment) throws IOException {
        CacheHelper core = segment.getCoreCacheHelper();
        T known = made.get(core.getKey());
        if (known == null) {
            known = maker.of(segment);
            if (made.put(core.getKey(), known) == null) {
                core.addClosedListener(made::remove);
            }
        }
        return known;
    }
}
