package dev.dateline.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.InMemoryChangeLog;
import dev.dateline.http.PathPrefix;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeBroadcasterTest {

    private static final int PLACES = 8;

    private final InMemoryChangeLog changes = new InMemoryChangeLog();
    private final ChangeBroadcaster hub = new ChangeBroadcaster(
            changes, JsonMapper.builder().findAndAddModules().build(), () -> PLACES);
    private final AtomicInteger disconnected = new AtomicInteger();
    private final BlockingQueue<Throwable> errors = new LinkedBlockingQueue<>();

    /** Somebody who only notes how a stream ends. */
    private final Flow.Subscriber<OutboundSseEvent> subscriber = new Flow.Subscriber<>() {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            // readers are asked directly
        }

        @Override
        public void onNext(OutboundSseEvent event) {
            // nothing is looked at
        }

        @Override
        public void onError(Throwable error) {
            errors.add(error);
        }

        @Override
        public void onComplete() {
            // none ends by itself
        }
    };

    @Test
    void concurrentSubscribersNeverExceedTheMaximumNumberOfStreams() {
        long opened = IntStream.range(0, 1000)
                .parallel()
                .filter(i -> hub.add(reader()))
                .count();
        assertThat(opened).isEqualTo(PLACES);
    }

    @Test
    void aPermitIsReleasedOnce() {
        SseSubscription first = reader();
        hub.add(first);
        first.cancel();
        first.cancel();
        reader().cancel();
        long opened = IntStream.range(0, 100).filter(i -> hub.add(reader())).count();
        assertThat(opened).isEqualTo(PLACES);
    }

    @Test
    void aFailedReaderEndsAndReleasesItsPermit() throws InterruptedException {
        changes.write("a");
        hub.refreshRecent();
        changes.error = new LinkageError("as the machine would say");
        List<SseSubscription> readers =
                IntStream.range(0, PLACES).mapToObj(i -> reader()).toList();
        readers.forEach(hub::add);
        readers.forEach(reader -> reader.request(1));
        for (SseSubscription reader : readers) {
            assertThat(errors.poll(20, TimeUnit.SECONDS))
                    .as("end of %s", reader)
                    .isSameAs(changes.error);
        }
        assertThat(hub.add(reader())).isTrue();
    }

    @Test
    void aReaderThatIsBehindGetsTheChangesInBatches() {
        for (int i = 0; i < 50; i++) {
            changes.write("a" + i);
        }
        hub.refreshRecent();
        ChangeBroadcaster.ChangeSlice first = hub.changesAfter(0);
        assertThat(first.changes()).hasSize(32);
        assertThat(first.upTo()).isEqualTo(32);
        ChangeBroadcaster.ChangeSlice second = hub.changesAfter(first.upTo());
        assertThat(second.changes()).hasSize(18);
        assertThat(second.upTo()).isEqualTo(50);
        assertThat(hub.changesAfter(second.upTo()).changes()).isEmpty();
    }

    @Test
    void aSlowReaderIsDisconnectedAndReleasesItsPermit() {
        Duration day = Duration.ofDays(1);
        List<SseSubscription> readers =
                IntStream.range(0, PLACES).mapToObj(i -> reader()).toList();
        readers.forEach(hub::add);
        readers.forEach(reader -> reader.signal(day, day));
        assertThat(disconnected).hasValue(0);
        readers.get(0).signal(day, Duration.ofNanos(-1));
        assertThat(disconnected).hasValue(1);
        assertThat(hub.add(reader())).isTrue();
        assertThat(hub.add(reader())).isFalse();
    }

    private SseSubscription reader() {
        return new SseSubscription(
                hub,
                subscriber,
                new SseEventFactory(null, PathPrefix.NONE),
                new SseSubscription.StartPosition(0, false),
                disconnected::incrementAndGet);
    }
}
