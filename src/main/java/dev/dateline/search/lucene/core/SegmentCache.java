package dev.dateline.search.lucene.core;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.LeafReader;

/**
 * A cache of one value per segment, which is computed on first use and evicted when the segment is closed. Deletions do
 * not change the value.
 */
public final class SegmentCache<T> {

    private final Map<Object, T> entries = new ConcurrentHashMap<>();
    private final Loader<T> loader;

    public SegmentCache(Loader<T> loader) {
        this.loader = loader;
    }

    /** Computes the value of a segment. */
    public interface Loader<T> {
        T load(LeafReader segment) throws IOException;
    }

    /**
     * Returns the value of a segment. Concurrent first calls may compute it more than once. Keeps nothing of a segment
     * that is closed meanwhile.
     */
    public T get(LeafReader segment) throws IOException {
        CacheHelper core = segment.getCoreCacheHelper();
        T known = entries.get(core.getKey());
        if (known == null) {
            known = loader.load(segment);
            core.addClosedListener(entries::remove);
            entries.put(core.getKey(), known);
            if (segment.getRefCount() == 0) { // its listeners may have been called before the entry was there
                entries.remove(core.getKey());
            }
        }
        return known;
    }

    /** Returns the number of segments that have a value. */
    int size() {
        return entries.size();
    }
}
