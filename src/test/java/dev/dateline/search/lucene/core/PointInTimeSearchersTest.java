package dev.dateline.search.lucene.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.article.ArticleStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class PointInTimeSearchersTest {

    private long now;
    private final PointInTimeSearchers pins = new PointInTimeSearchers(() -> now);
    private final IndexWriter writer;

    PointInTimeSearchersTest() throws IOException {
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
    }

    private RevisionSearcher searcher() throws IOException {
        return RevisionSearcher.of(DirectoryReader.open(writer), new ReaderCache(), 1, Set.of(ArticleStatus.PUBLISHED));
    }

    private static void assertExpired(PointInTimeSearchers pins, long pin) {
        assertThatThrownBy(() -> pins.acquire(pin))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.errors())
                                .extracting(ValidationError::code)
                                .containsExactly(ValidationError.Code.EXPIRED));
    }

    @Test
    void aSearcherIsKeptForFiveMinutesAfterItsLastUse() throws IOException {
        RevisionSearcher searcher = searcher();
        long pin = pins.record(searcher);
        searcher.getIndexReader().decRef();
        now = Duration.ofMinutes(4).toNanos();
        assertThat(pins.acquire(pin)).isSameAs(searcher);
        searcher.getIndexReader().decRef();
        now = Duration.ofMinutes(8).toNanos();
        assertThat(pins.acquire(pin)).isSameAs(searcher);
        searcher.getIndexReader().decRef();
        now = Duration.ofMinutes(14).toNanos();
        assertExpired(pins, pin);
        assertThat(searcher.getIndexReader().getRefCount()).isZero();
    }

    @Test
    void theirNumberIsBoundedAndUsedOnesAreKept() throws IOException {
        long used = pins.record(searcher());
        pins.acquire(used);
        long unused = pins.record(searcher());
        for (int i = 0; i < 250; i++) {
            now++;
            pins.record(searcher());
        }
        assertThat(pins.acquire(used)).isNotNull();
        assertExpired(pins, unused);
    }

    @Test
    void listsOfTheSameIndexShareASearcher() throws IOException {
        RevisionSearcher searcher = searcher();
        assertThat(pins.record(searcher)).isEqualTo(pins.record(searcher.withTimeout(Duration.ofSeconds(1))));
    }
}
