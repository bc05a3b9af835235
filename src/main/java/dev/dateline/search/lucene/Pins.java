package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.lucene.index.IndexReader;

/**
 * Searchers that are kept although the index has moved on, since somebody may go on in a list that they ranked.
 * Searchers share most of what they hold, but not what was deleted since, so there is an end to their number, and those
 * that nobody came back for go first.
 */
final class Pins {

    private static final long IDLE = Duration.ofMinutes(5).toNanos();
    private static final int MOST = 200;

    private final LongSupplier nanos;
    private final Map<Long, Pin> pins = new HashMap<>();
    private long last = new SecureRandom().nextLong() & (Long.MAX_VALUE >> 1);

    /** @param nanos the time that passes, as {@link System#nanoTime} tells it */
    Pins(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Pin(RevisionSearcher searcher, long touched, boolean isUsed) {}

    /** Keeps a searcher, which is in use. */
    synchronized long keep(RevisionSearcher searcher) throws IOException {
        long now = nanos.getAsLong();
        long known = known(searcher.getIndexReader());
        if (known != 0) {
            pins.put(
                    known,
                    new Pin(pins.get(known).searcher(), now, pins.get(known).isUsed()));
            return known;
        }
        drop(now);
        searcher.getIndexReader().incRef();
        last++;
        pins.put(last, new Pin(searcher, now, false));
        return last;
    }

    private long known(IndexReader reader) {
        for (Map.Entry<Long, Pin> pin : pins.entrySet()) {
            if (pin.getValue().searcher().getIndexReader().equals(reader)) {
                return pin.getKey();
            }
        }
        return 0;
    }

    /**
     * A searcher that was kept. Its reader is to be given back.
     *
     * @throws Failure when it is there no more
     */
    synchronized RevisionSearcher acquire(long number) throws IOException {
        drop(nanos.getAsLong());
        Pin pin = pins.get(number);
        if (pin == null) {
            String message =
                    "This list has not been asked for in five minutes, or too many others have, or the service was "
                            + "started again: begin again.";
            Fault fault = new Fault(Fault.Place.param("cursor"), Fault.Code.EXPIRED, message, null);
            throw new Failure(Kind.UNREADABLE, message, List.of(fault));
        }
        pins.put(number, new Pin(pin.searcher(), nanos.getAsLong(), true));
        pin.searcher().getIndexReader().incRef();
        return pin.searcher();
    }

    /** Gives up those that nobody came back for. */
    synchronized void dropIdle() throws IOException {
        dropIdle(nanos.getAsLong());
    }

    private void drop(long now) throws IOException {
        dropIdle(now);
        while (pins.size() >= MOST) {
            Map.Entry<Long, Pin> least = pins.entrySet().stream()
                    .min(Comparator.<Map.Entry<Long, Pin>, Boolean>comparing(
                                    pin -> pin.getValue().isUsed())
                            .thenComparing(pin -> pin.getValue().touched()))
                    .orElseThrow();
            drop(least.getKey(), least.getValue());
        }
    }

    private void dropIdle(long now) throws IOException {
        for (Map.Entry<Long, Pin> pin : List.copyOf(pins.entrySet())) {
            if (now - pin.getValue().touched() > IDLE) {
                drop(pin.getKey(), pin.getValue());
            }
        }
    }

    private void drop(long number, Pin pin) throws IOException {
        pins.remove(number);
        pin.searcher().getIndexReader().decRef();
    }

    /** Gives all of them up. */
    synchronized void clear() throws IOException {
        for (Map.Entry<Long, Pin> pin : List.copyOf(pins.entrySet())) {
            drop(pin.getKey(), pin.getValue());
        }
    }
}
