package dev.dateline.change;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One open stream: the position of its reader, and how many events it has requested. */
final class SseSubscription implements Flow.Subscription {

    private static final int MAX_BUFFERED_BYTES = 64 << 10;

    private final ChangeBroadcaster broadcaster;
    private final Flow.Subscriber<? super OutboundSseEvent> subscriber;
    private final SseEventFactory events;
    private final boolean seesDrafts;
    private final Runnable disconnect;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger signals = new AtomicInteger();
    private final AtomicBoolean isKeepAliveDue = new AtomicBoolean(true);
    private final Deque<SerializedChange> buffer = new ArrayDeque<>();
    private volatile boolean isCancelled;
    private volatile long lastEmitNanos = System.nanoTime();
    private long position;

    /** @param disconnect closes the connection of a client that does not read any more */
    SseSubscription(
            ChangeBroadcaster broadcaster,
            Flow.Subscriber<? super OutboundSseEvent> subscriber,
            SseEventFactory events,
            StartPosition start,
            Runnable disconnect) {
        this.broadcaster = broadcaster;
        this.subscriber = subscriber;
        this.events = events;
        this.position = start.revision();
        this.seesDrafts = start.seesDrafts();
        this.disconnect = disconnect;
    }

    /**
     * The start of a stream.
     *
     * @param revision the stream starts after this revision
     * @param seesDrafts whether the reader sees drafts too
     */
    record StartPosition(long revision, boolean seesDrafts) {}

    @Override
    public void request(long more) {
        demand.accumulateAndGet(more, (had, added) -> had + added < 0 ? Long.MAX_VALUE : had + added);
        schedule();
    }

    @Override
    public void cancel() {
        isCancelled = true;
        broadcaster.remove(this);
    }

    /**
     * Signals that there may be new changes. Cancels the stream of a client that has not read for a while, so that its
     * permit is free for others.
     *
     * @param silence the time without an event after which a comment is sent, to keep the connection open
     * @param maxStall how long a client may have no space for the next event
     */
    void signal(Duration silence, Duration maxStall) {
        long nanosSilent = System.nanoTime() - lastEmitNanos;
        if (demand.get() == 0 && nanosSilent > maxStall.toNanos()) {
            cancel();
            disconnect.run();
            return;
        }
        if (nanosSilent > silence.toNanos()) {
            isKeepAliveDue.set(true);
        }
        schedule();
    }

    /** Drains in one thread at a time. A call during a drain makes that thread drain once more. */
    private void schedule() {
        if (signals.getAndIncrement() == 0) {
            try {
                broadcaster.executor().execute(this::drain);
            } catch (RuntimeException | Error e) {
                signals.set(0); // no drain is running, so the next call has to schedule one
                throw e;
            }
        }
    }

    private void drain() {
        int handled = signals.get();
        while (handled > 0) {
            try {
                emitAvailable();
            } catch (RuntimeException | Error e) { // OutOfMemoryError too: the stream would never be served again
                cancel();
                subscriber.onError(e);
            } finally {
                handled = signals.addAndGet(-handled);
            }
        }
    }

    private void emitAvailable() {
        while (hasDemand() && fillBuffer()) {
            SerializedChange change = buffer.remove();
            emit(events.event(change.revision(), change.json(seesDrafts)));
        }
        if (hasDemand() && isKeepAliveDue.get()) {
            emit(events.comment());
        }
    }

    private boolean hasDemand() {
        return demand.get() > 0 && !isCancelled;
    }

    private void emit(OutboundSseEvent event) {
        demand.decrementAndGet();
        lastEmitNanos = System.nanoTime();
        isKeepAliveDue.set(false);
        subscriber.onNext(event);
    }

    /** Fills the buffer with the next changes, if it is empty. Skips hidden changes. */
    private boolean fillBuffer() {
        while (buffer.isEmpty()) {
            ChangeBroadcaster.ChangeSlice next = broadcaster.changesAfter(position);
            if (next.upTo() <= position) {
                return false;
            }
            addToBuffer(next);
        }
        return true;
    }

    /** Adds at most 64 KiB, or one change: a client that does not read must cost almost no memory. */
    private void addToBuffer(ChangeBroadcaster.ChangeSlice next) {
        int bytes = 0;
        for (SerializedChange change : next.changes()) {
            if (!buffer.isEmpty() && bytes + change.sizeInBytes() > MAX_BUFFERED_BYTES) {
                return;
            }
            if (change.json(seesDrafts) != null) {
                buffer.add(change);
                bytes += change.sizeInBytes();
            }
            position = change.revision();
        }
        position = next.upTo();
    }
}
