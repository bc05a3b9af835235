package dev.dateline.search.lucene.core;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
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
public final class PointInTimeSearchers {

    private static final long IDLE_TIMEOUT_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int MAX_SEARCHERS = 200;

    private final LongSupplier nanoClock;
    private final Map<Long, PointInTime> pointInTimes = new HashMap<>();
    private long lastNumber = new SecureRandom().nextLong() & (Long.MAX_VALUE >> 1);

    /** @param nanos the time that passes, as {@link System#nanoTime} tells it */
    public PointInTimeSearchers(LongSupplier nanos) {
        this.nanoClock = nanos;
    }

    private record PointInTime(RevisionSearcher searcher, long lastUsedNanos, boolean isReused) {}

    /** Keeps a searcher, which is in use. */
    public synchronized long record(RevisionSearcher searcher) throws IOException {
        long now = nanoClock.getAsLong();
        long known = findNumber(searcher.getIndexReader());
        if (known != 0) {
            pointInTimes.put(
                    known,
                    new PointInTime(
                            pointInTimes.get(known).searcher(),
                            now,
                            pointInTimes.get(known).isReused()));
            return known;
        }
        evict(now);
        searcher.getIndexReader().incRef();
        lastNumber++;
        pointInTimes.put(lastNumber, new PointInTime(searcher, now, false));
        return lastNumber;
    }

    private long findNumber(IndexReader reader) {
        for (Map.Entry<Long, PointInTime> pin : pointInTimes.entrySet()) {
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
    public synchronized RevisionSearcher acquire(long number) throws IOException {
        evict(nanoClock.getAsLong());
        PointInTime pin = pointInTimes.get(number);
        if (pin == null) {
            String message =
                    "This list has not been asked for in five minutes, or too many others have, or the service was "
                            + "started again: begin again.";
            ValidationError fault = new ValidationError(
                    ValidationError.Location.param("cursor"), ValidationError.Code.EXPIRED, message, null);
            throw new Failure(Kind.UNREADABLE, message, List.of(fault));
        }
        pointInTimes.put(number, new PointInTime(pin.searcher(), nanoClock.getAsLong(), true));
        pin.searcher().getIndexReader().incRef();
        return pin.searcher();
    }

    /** Gives up those that nobody came back for. */
    public synchronized void evictIdle() throws IOException {
        evictIdle(nanoClock.getAsLong());
    }

    private void evict(long now) throws IOException {
        evictIdle(now);
        while (pointInTimes.size() >= MAX_SEARCHERS) {
            Map.Entry<Long, PointInTime> least = pointInTimes.entrySet().stream()
                    .min(Comparator.<Map.Entry<Long, PointInTime>, Boolean>comparing(
                                    pin -> pin.getValue().isReused())
                            .thenComparing(pin -> pin.getValue().lastUsedNanos()))
                    .orElseThrow();
            evict(least.getKey(), least.getValue());
        }
    }

    private void evictIdle(long now) throws IOException {
        for (Map.Entry<Long, PointInTime> pin : List.copyOf(pointInTimes.entrySet())) {
            if (now - pin.getValue().lastUsedNanos() > IDLE_TIMEOUT_NANOS) {
                evict(pin.getKey(), pin.getValue());
            }
        }
    }

    private void evict(long number, PointInTime pin) throws IOException {
        pointInTimes.remove(number);
        pin.searcher().getIndexReader().decRef();
    }

    /** Gives all of them up. */
    public synchronized void clear() throws IOException {
        for (Map.Entry<Long, PointInTime> pin : List.copyOf(pointInTimes.entrySet())) {
            evict(pin.getKey(), pin.getValue());
        }
    }
}
