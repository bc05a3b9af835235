package dev.dateline.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeBatch;
import dev.dateline.article.ChangeLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Wakes the readers of the stream when there is something new. Readers draw at their own pace: nothing is kept for a
 * slow one but how far it has come. Two threads serve all of them, so that however many fall behind, writers have the
 * database to themselves.
 */
@ApplicationScoped
class ChangeBroadcaster {

    private static final Logger LOG = Logger.getLogger(ChangeBroadcaster.class);
    private static final int BATCH_SIZE = 200;
    private static final int READER_BATCH = 32; // a reader takes no more than some of them at a time
    private static final Duration IDLE_WAIT = Duration.ofSeconds(1);
    private static final Duration KEEP_ALIVE_INTERVAL = Duration.ofSeconds(15);
    private static final Duration MAX_STALL = Duration.ofMinutes(1);

    private final ChangeLog revisions;
    private final ObjectWriter json;
    private final Semaphore places;
    private final Set<SseSubscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newFixedThreadPool(2, work -> daemon(work, "change-reader"));
    private final Thread followerThread = daemon(this::followChanges, "change-hub");
    private volatile RecentChanges recentChanges = RecentChanges.empty(0);
    private volatile boolean stopped;
    private boolean isFailing;

    ChangeBroadcaster(ChangeLog revisions, ObjectMapper json, ChangeConfig config) {
        this.revisions = revisions;
        this.json = json.writer();
        this.places = new Semaphore(config.streams());
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    void start(@Observes StartupEvent event) {
        followerThread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        followerThread.join();
        executor.shutdown();
    }

    /**
     * Asked before a stream is opened, so that who comes in vain is told so by a status.
     *
     * @throws Failure of kind UNAVAILABLE when there are as many as are allowed
     */
    void requireCapacity() {
        if (places.availablePermits() == 0) {
            throw new Failure(Kind.UNAVAILABLE, "There are as many open streams as there may be.");
        }
    }

    /** Takes a place for a reader; false where others took the last one since {@link #requireCapacity}. */
    boolean add(SseSubscription reader) {
        return places.tryAcquire() && subscriptions.add(reader);
    }

    /** Gives the place of a reader back, if it has one. */
    void remove(SseSubscription reader) {
        if (subscriptions.remove(reader)) {
            places.release();
        }
    }

    /** Where readers do their work. */
    Executor executor() {
        return executor;
    }

    /** What follows a revision: from memory, or some of it from the database. */
    ChangeSlice changesAfter(long revision) {
        RecentChanges near = recentChanges;
        if (near.covers(revision)) {
            return new ChangeSlice(near.changesAfter(revision), near.to());
        }
        ChangeBatch changes = revisions.changesAfter(revision, READER_BATCH);
        return new ChangeSlice(serialize(changes.list()), changes.upTo());
    }

    /**
     * Some changes.
     *
     * @param upTo the revision that a reader has come to when it has these
     */
    record ChangeSlice(List<SerializedChange> changes, long upTo) {}

    private List<SerializedChange> serialize(List<Change> changes) {
        return changes.stream().map(change -> SerializedChange.of(change, json)).toList();
    }

    private void followChanges() {
        while (!stopped) {
            try {
                revisions.awaitNewer(recentChanges.to(), IDLE_WAIT);
                refreshRecent();
                subscriptions.forEach(reader -> reader.signal(KEEP_ALIVE_INTERVAL, MAX_STALL));
                isFailing = false;
            } catch (InterruptedException e) {
                stopped = true;
            } catch (RuntimeException | Error e) { // without memory for once, too: nobody else tells changes
                logFailureOnce(e);
            }
        }
    }

    /** Trouble is told once, however long it lasts. */
    private void logFailureOnce(Throwable e) {
        if (!isFailing) {
            isFailing = true;
            LOG.error("The stream of changes stands still; it tries again.", e);
        }
    }

    /** Reads what is new; while nobody listens, nothing is read. */
    void refreshRecent() {
        long durable = revisions.durableRevision();
        if (subscriptions.isEmpty()) {
            recentChanges = RecentChanges.empty(durable);
            return;
        }
        while (recentChanges.to() < durable && !stopped) {
            ChangeBatch changes = revisions.changesAfter(recentChanges.to(), BATCH_SIZE);
            recentChanges = recentChanges.append(serialize(changes.list()), changes.upTo());
        }
    }
}
