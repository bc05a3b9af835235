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
 * Searchers that stay open after the index has changed, so that a client can continue paging through a list that they
 * ranked. Searchers share most of their files, but not what was deleted since, so their number is limited to 200. Those
 * that no client has returned to are evicted first; all are closed after five idle minutes.
 */
public final class PointInTimeSearchers {

    private static final long IDLE_TIMEOUT_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int MAX_SEARCHERS = 200;

    private final LongSupplier nanoClock;
    private final Map<Long, PointInTime> pointInTimes = new HashMap<>();
    private long lastNumber = new SecureRandom().nextLong() & (Long.MAX_VALUE >> 1);

    /** @param nanoClock the elapsed time in nanoseconds, as {@link System#nanoTime} */
    public PointInTimeSearchers(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    private record PointInTime(RevisionSearcher searcher, long lastUsedNanos, boolean isReused) {}

    /** Records a searcher that is in use, and returns the number by which it can be acquired. */
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
     * Acquires a recorded searcher. The caller must release its reader with {@link IndexReader#decRef}.
     *
     * @throws Failure of kind UNREADABLE when it is no longer open
     */
    public synchronized RevisionSearcher acquire(long number) throws IOException {
        evict(nanoClock.getAsLong());
        PointInTime pin = pointInTimes.get(number);
        if (pin == null) {
            String message =
                    "This cursor has expired: it was idle for five minutes, there are too many other cursors, or the "
                            + "service was restarted. Start again at the first page.";
            ValidationError fault = new ValidationError(
                    ValidationError.Location.param("cursor"), ValidationError.Code.EXPIRED, message, null);
            throw new Failure(Kind.UNREADABLE, message, List.of(fault));
        }
        pointInTimes.put(number, new PointInTime(pin.searcher(), nanoClock.getAsLong(), true));
        pin.searcher().getIndexReader().incRef();
        return pin.searcher();
    }

    /** Closes searchers that have been idle for five minutes. */
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

    /** Closes all searchers. */
    public synchronized void clear() throws IOException {
        for (Map.Entry<Long, PointInTime> pin : List.copyOf(pointInTimes.entrySet())) {
            evict(pin.getKey(), pin.getValue());
        }
    }
}
