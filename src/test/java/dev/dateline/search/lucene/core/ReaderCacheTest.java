package dev.dateline.search.lucene.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReaderCacheTest {

    private static final int FIELDS = 200;
    private static final long LARGE_CACHE_BYTES = 64 << 20;
    private static final long SMALL_CACHE_BYTES = 256 << 10;

    private final AtomicInteger lookups = new AtomicInteger();
    private Directory directory;
    private DirectoryReader reader;

    @BeforeEach
    void openAnIndexOfManyFields() throws IOException {
        directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            Document document = new Document();
            for (int field = 0; field < FIELDS; field++) {
                document.add(new SortedSetDocValuesField(
                        IndexFields.facet("metadata." + field), new BytesRef(FacetOrdinals.term("value"))));
            }
            document.add(new StringField("topic", "value", Field.Store.NO));
            writer.addDocument(document);
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void unknownFieldNamesAreNotCached() throws IOException {
        ReaderCache cache = new ReaderCache(LARGE_CACHE_BYTES);
        for (int i = 0; i < 10_000; i++) {
            assertThat(values(cache, "metadata.unknown" + i).size()).isZero();
            assertThat(count(cache, "unknown" + i)).isZero();
        }
        assertThat(cache.size()).isZero();
    }

    @Test
    void existingFieldsAreLookedUpOnce() throws IOException {
        ReaderCache cache = new ReaderCache(LARGE_CACHE_BYTES);
        assertThat(values(cache, "metadata.1")).isSameAs(values(cache, "metadata.1"));
        assertThat(count(cache, "value")).isEqualTo(count(cache, "value")).isOne();
        assertThat(lookups).hasValue(2);
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void theMemoryOfCachedFieldsIsBounded() throws IOException {
        ReaderCache cache = new ReaderCache(SMALL_CACHE_BYTES);
        long each = values(cache, "metadata.0").bytesUsed();
        for (int field = 0; field < FIELDS; field++) {
            assertThat(values(cache, "metadata." + field).size()).isOne();
        }
        assertThat(cache.size() * each).isLessThanOrEqualTo(SMALL_CACHE_BYTES);
    }

    @Test
    void aClosedReaderIsEvicted() throws IOException {
        ReaderCache cache = new ReaderCache(LARGE_CACHE_BYTES);
        cache.evictOnClose(reader);
        values(cache, "metadata.1");
        reader.close();
        assertThat(cache.size()).isZero();
    }

    private FacetOrdinals values(ReaderCache cache, String field) throws IOException {
        return cache.values(reader, field, () -> {
            lookups.incrementAndGet();
            return FacetOrdinals.open(reader, field);
        });
    }

    private int count(ReaderCache cache, String text) throws IOException {
        Term term = new Term("topic", text);
        return cache.count(reader, term, () -> {
            lookups.incrementAndGet();
            return reader.docFreq(term);
        });
    }
}
