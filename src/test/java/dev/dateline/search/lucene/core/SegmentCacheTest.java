package dev.dateline.search.lucene.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentCacheTest {

    private Directory directory;
    private DirectoryReader reader;
    private LeafReader segment;

    @BeforeEach
    void openAnIndexOfOneSegment() throws IOException {
        directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.addDocument(new Document());
        }
        reader = DirectoryReader.open(directory);
        segment = reader.leaves().get(0).reader();
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void aValueIsComputedOnceAndKeptUntilItsSegmentIsClosed() throws IOException {
        AtomicInteger loads = new AtomicInteger();
        SegmentCache<Integer> cache = new SegmentCache<>(ignored -> loads.incrementAndGet());
        assertThat(cache.get(segment)).isEqualTo(cache.get(segment)).isOne();
        assertThat(cache.size()).isOne();
        reader.close();
        assertThat(cache.size()).isZero();
    }

    @Test
    void aSegmentClosedDuringComputationIsNotCached() throws IOException {
        SegmentCache<String> cache = new SegmentCache<>(ignored -> {
            reader.close();
            return "late";
        });
        assertThatThrownBy(() -> cache.get(segment)).isInstanceOf(AlreadyClosedException.class);
        assertThat(cache.size()).isZero();
    }
}
