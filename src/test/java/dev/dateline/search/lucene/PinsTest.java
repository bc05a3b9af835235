package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.Failure;
import dev.dateline.Fault;
import dev.dateline.article.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class PinsTest {

    private long now;
    private final Pins pins = new Pins(() -> now);
    private final IndexWriter writer;

    PinsTest() throws IOException {
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
    }

    private RevisionSearcher searcher() throws IOException {
        return RevisionSearcher.of(DirectoryReader.open(writer), new ReaderCache(), 1, Set.of(Status.PUBLISHED));
    }

    private static void assertExpired(Pins pins, long pin) {
        assertThatThrownBy(() -> pins.acquire(pin))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.faults())
                                .extracting(Fault::code)
                                .containsExactly(Fault.Code.EXPIRED));
    }

    @Test
    void aSearcherIsKeptForFiveMinutesAfterItsLastUse() throws IOException {
        RevisionSearcher searcher = searcher();
        long pin = pins.keep(searcher);
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
    void thereIsAnEndToTheirNumberAndUsedOnesStay() throws IOException {
        long used = pins.keep(searcher());
        pins.acquire(used);
        long unused = pins.keep(searcher());
        for (int i = 0; i < 250; i++) {
            now++;
            pins.keep(searcher());
        }
        assertThat(pins.acquire(used)).isNotNull();
        assertExpired(pins, unused);
    }

    @Test
    void listsOfTheSameIndexShareASearcher() throws IOException {
        RevisionSearcher searcher = searcher();
        assertThat(pins.keep(searcher)).isEqualTo(pins.keep(searcher.within(Duration.ofSeconds(1))));
    }
}
