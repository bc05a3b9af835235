package dev.dateline.search.lucene.core;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * A cache of lookups in index readers, shared by all of them, since cursors keep old readers open. Clients choose the
 * fields and terms, so only those that occur in the index are cached, within a share of the heap.
 */
public final class ReaderCache {

    private static final int MAX_COUNTS = 20_000;
    private static final int HEAP_DIVISOR = 8;
    private static final int BYTES_PER_KIBIBYTE = 1024;

    private final Cache<FieldKey, FacetOrdinals> values;
    private final Cache<TermKey, Integer> counts =
            Caffeine.newBuilder().maximumSize(MAX_COUNTS).build();

    public ReaderCache() {
        this(Runtime.getRuntime().maxMemory() / HEAP_DIVISOR);
    }

    /** @param maxBytes the approximate memory limit for the values of fields, in bytes */
    ReaderCache(long maxBytes) {
        values = Caffeine.newBuilder()
                .maximumWeight(maxBytes / BYTES_PER_KIBIBYTE)
                .<FieldKey, FacetOrdinals>weigher(
                        (key, value) -> (int) Math.min(Integer.MAX_VALUE, 1 + value.bytesUsed() / BYTES_PER_KIBIBYTE))
                .build();
    }

    private record FieldKey(Object reader, String field) {}

    private record TermKey(Object reader, Term term) {}

    /** A lookup in a reader, performed on a cache miss. */
    interface Lookup<T> {
        T find() throws IOException;
    }

    /**
     * Returns the cache key of a reader. A composite reader without a key of its own is identified by the keys of its
     * parts, and shares entries with other readers of the same parts.
     */
    private static Object key(IndexReader reader) {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        return helper != null
                ? helper.getKey()
                : reader.getContext().children().stream()
                        .map(part -> key(part.reader()))
                        .toList();
    }

    /**
     * Evicts the values of a reader when it is closed, including those of composite readers that contain it. Counts are
     * small and are evicted by size only.
     */
    void evictOnClose(IndexReader reader) {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        if (helper != null) {
            helper.addClosedListener(closed -> values.asMap().keySet().removeIf(key -> isOf(closed, key.reader)));
        }
    }

    private static boolean isOf(IndexReader.CacheKey closed, Object key) {
        return key == closed || (key instanceof List<?> parts && parts.contains(closed));
    }

    /** Returns the values of a field; the result for a field that no article has is not cached. */
    FacetOrdinals values(IndexReader reader, String field, Lookup<FacetOrdinals> lookup) throws IOException {
        FieldKey key = new FieldKey(key(reader), field);
        FacetOrdinals known = values.getIfPresent(key);
        if (known == null) {
            known = lookup.find();
            if (known.size() > 0) {
                values.put(key, known);
            }
        }
        return known;
    }

    /** Returns the number of documents that contain a term; a result of 0 is not cached. */
    int count(IndexReader reader, Term term, Lookup<Integer> lookup) throws IOException {
        TermKey key = new TermKey(key(reader), term);
        Integer known = counts.getIfPresent(key);
        if (known == null) {
            known = lookup.find();
            if (known > 0) {
                counts.put(key, known);
            }
        }
        return known;
    }

    /** Returns the number of entries after pending evictions. */
    int size() {
        values.cleanUp();
        counts.cleanUp();
        return (int) (values.estimatedSize() + counts.estimatedSize());
    }
}
