package dev.dateline.search.lucene.core;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * What was looked up in the states of an index lately, for all of them together, since lists that are gone on with keep
 * old states open. Clients choose the fields and terms, so only what is in the index is kept, and of that a share of
 * the memory.
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

    /** @param maxBytes how much memory the values of fields may take, roughly */
    ReaderCache(long maxBytes) {
        values = Caffeine.newBuilder()
                .maximumWeight(maxBytes / BYTES_PER_KIBIBYTE)
                .<FieldKey, FacetOrdinals>weigher(
                        (key, made) -> (int) Math.min(Integer.MAX_VALUE, 1 + made.bytesUsed() / BYTES_PER_KIBIBYTE))
                .build();
    }

    private record FieldKey(Object reader, String field) {}

    private record TermKey(Object reader, Term term) {}

    /** Looks something up in a reader. */
    interface Lookup<T> {
        T find() throws IOException;
    }

    /**
     * What stands for a reader. One of several others, which has no key of its own, is known by theirs, and shares what
     * is known of it with any other of the same.
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
     * Lets go of what belongs to a reader as soon as that is closed; counts are small and go when others come. One of
     * several others goes with the first of them.
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

    /** The values of a field that some article has; a field that none has is not kept. */
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

    /** How many documents have a term; that none has it is not kept. */
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

    /** How much is kept, once what is too much has gone. */
    int size() {
        values.cleanUp();
        counts.cleanUp();
        return (int) (values.estimatedSize() + counts.estimatedSize());
    }
}
