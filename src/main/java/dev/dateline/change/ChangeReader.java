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
final class ChangeReader implements Flow.Subscription {

    private static final int HELD = 64 << 10;

    private final ChangeHub hub;
    private final Flow.Subscriber<? super OutboundSseEvent> subscriber;
    private final SseEvents events;
    private final boolean seesDrafts;
    private final Runnable disconnect;
    private final AtomicLong room = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean silent = new AtomicBoolean(true);
    private final Deque<ChangeText> held = new ArrayDeque<>();
    private volatile boolean ended;
    private volatile long spoke = System.nanoTime();
    private long position;

    /** @param disconnect closes the connection of a client that takes nothing any more */
    ChangeReader(
            ChangeHub hub,
            Flow.Subscriber<? super OutboundSseEvent> subscriber,
            SseEvents events,
            Position start,
            Runnable disconnect) {
        this.hub = hub;
        this.subscriber = subscriber;
        this.events = events;
        this.position = start.revision();
        this.seesDrafts = start.seesDrafts();
        this.disconnect = disconnect;
    }

    /** Where a reader begins, and what it may see. */
    record Position(long revision, boolean seesDrafts) {}

    @Override
    public void request(long more) {
        room.accumulateAndGet(more, (had, added) -> had + added < 0 ? Long.MAX_VALUE : had + added);
        schedule();
    }

    @Override
    public void cancel() {
        ended = true;
        hub.remove(this);
    }

    /**
     * There may be something new; and who has heard nothing for so long is to hear at least that the line is open. A
     * client that had no room for the last event in all the time that it may stand still gives its place to others.
     */
    void wake(Duration silence, Duration maxStall) {
        long nanosSilent = System.nanoTime() - spoke;
        if (room.get() == 0 && nanosSilent > maxStall.toNanos()) {
            cancel();
            disconnect.run();
            return;
        }
        if (nanosSilent > silence.toNanos()) {
            silent.set(true);
        }
        schedule();
    }

    /** One thread at a time serves; who calls meanwhile makes it look once more. */
    private void schedule() {
        if (calls.getAndIncrement() == 0) {
            try {
                hub.servers().execute(this::serve);
            } catch (RuntimeException | Error e) {
                calls.set(0); // nobody serves, so the next call has to ask again
                throw e;
            }
        }
    }

    private void serve() {
        int answered = calls.get();
        while (answered > 0) {
            try {
                emitSome();
            } catch (RuntimeException | Error e) { // also without memory for once: it would never be served again
                cancel();
                subscriber.onError(e);
            } finally {
                answered = calls.addAndGet(-answered);
            }
        }
    }

    private void emitSome() {
        while (hasRoom() && fill()) {
            ChangeText change = held.remove();
            emit(events.of(change.revision(), change.json(seesDrafts)));
        }
        if (hasRoom() && silent.get()) {
            emit(events.comment());
        }
    }

    private boolean hasRoom() {
        return room.get() > 0 && !ended;
    }

    private void emit(OutboundSseEvent event) {
        room.decrementAndGet();
        spoke = System.nanoTime();
        silent.set(false);
        subscriber.onNext(event);
    }

    /** Takes some of what follows, unless there is some left. What is hidden is passed over. */
    private boolean fill() {
        while (held.isEmpty()) {
            ChangeHub.Following next = hub.following(position);
            if (next.upTo() <= position) {
                return false;
            }
            hold(next);
        }
        return true;
    }

    /** No more than a little: a reader that does not read on must cost next to nothing. */
    private void hold(ChangeHub.Following next) {
        int weight = 0;
        for (ChangeText change : next.changes()) {
            if (!held.isEmpty() && weight + change.weight() > HELD) {
                return;
            }
            if (change.json(seesDrafts) != null) {
                held.add(change);
                weight += change.weight();
            }
            position = change.revision();
        }
        position = next.upTo();
    }
}
