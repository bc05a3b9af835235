package dev.dateline.change;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One open stream: how far its reader has come, and how much it has room for. */
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

    /** @param disconnect closes the connection of a client that takes nothing any more */
    SseSubscription(
            ChangeBroadcaster hub,
            Flow.Subscriber<? super OutboundSseEvent> subscriber,
            SseEventFactory events,
            StartPosition start,
            Runnable disconnect) {
        this.broadcaster = hub;
        this.subscriber = subscriber;
        this.events = events;
        this.position = start.revision();
        this.seesDrafts = start.seesDrafts();
        this.disconnect = disconnect;
    }

    /** Where a reader begins, and what it may see. */
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
     * There may be something new; and who has heard nothing for so long is to hear at least that the line is open. A
     * client that had no room for the last event in all the time that it may stand still gives its place to others.
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

    /** One thread at a time serves; who calls meanwhile makes it look once more. */
    private void schedule() {
        if (signals.getAndIncrement() == 0) {
            try {
                broadcaster.executor().execute(this::drain);
            } catch (RuntimeException | Error e) {
                signals.set(0); // nobody serves, so the next call has to ask again
                throw e;
            }
        }
    }

    private void drain() {
        int answered = signals.get();
        while (answered > 0) {
            try {
                emitAvailable();
            } catch (RuntimeException | Error e) { // also without memory for once: it would never be served again
                cancel();
                subscriber.onError(e);
            } finally {
                answered = signals.addAndGet(-answered);
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

    /** Takes some of what follows, unless there is some left. What is hidden is passed over. */
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

    /** No more than a little: a reader that does not read on must cost next to nothing. */
    private void addToBuffer(ChangeBroadcaster.ChangeSlice next) {
        int weight = 0;
        for (SerializedChange change : next.changes()) {
            if (!buffer.isEmpty() && weight + change.sizeInBytes() > MAX_BUFFERED_BYTES) {
                return;
            }
            if (change.json(seesDrafts) != null) {
                buffer.add(change);
                weight += change.sizeInBytes();
            }
            position = change.revision();
        }
        position = next.upTo();
    }
}
