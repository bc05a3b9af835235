package dev.dateline.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
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
 * Signals the subscribers of the change stream when there are new changes. Subscribers pull at their own pace: for a
 * slow one only its position is stored. Two threads serve all subscribers, so that however many fall behind, their
 * reads do not take the database from writers.
 */
@ApplicationScoped
class ChangeBroadcaster {

    private static final Logger LOG = Logger.getLogger(ChangeBroadcaster.class);
    private static final int BATCH_SIZE = 200;
    private static final int READER_BATCH = 32; // a subscriber buffers only a few changes at a time
    private static final Duration IDLE_WAIT = Duration.ofSeconds(1);
    /** With the wait between two looks, a client receives something every 5 seconds; some give up after 10. */
    private static final Duration KEEP_ALIVE_INTERVAL = Duration.ofSeconds(4);

    private static final Duration MAX_STALL_DURATION = Duration.ofMinutes(1);

    private final ChangeLog revisions;
    private final ObjectWriter json;
    private final Semaphore permits;
    private final Set<SseSubscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newFixedThreadPool(2, work -> daemon(work, "change-reader"));
    private final Thread followerThread = daemon(this::followChanges, "change-hub");
    private volatile ChangeWindow recentChanges = ChangeWindow.empty(0);
    private volatile boolean stopped;
    private boolean isFailing;

    ChangeBroadcaster(ChangeLog revisions, ObjectMapper json, ChangeConfig config) {
        this.revisions = revisions;
        this.json = json.writer();
        this.permits = new Semaphore(config.streams());
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
     * Registers a subscription, which takes a permit.
     *
     * @return false when the maximum number of streams is open
     */
    boolean add(SseSubscription subscription) {
        return permits.tryAcquire() && subscriptions.add(subscription);
    }

    /** Removes a subscription and releases its permit, if it has one. */
    void remove(SseSubscription subscription) {
        if (subscriptions.remove(subscription)) {
            permits.release();
        }
    }

    /** The executor that subscriptions run on. */
    Executor executor() {
        return executor;
    }

    /** The changes after a revision: all of them from memory, or at most 32 from the database. */
    ChangeSlice changesAfter(long revision) {
        ChangeWindow recent = recentChanges;
        if (recent.covers(revision)) {
            return new ChangeSlice(recent.changesAfter(revision), recent.to());
        }
        ChangeBatch changes = revisions.changesAfter(revision, READER_BATCH);
        return new ChangeSlice(serialize(changes.changes()), changes.upTo());
    }

    /**
     * Consecutive changes.
     *
     * @param changes the changes, oldest first
     * @param upTo the revision that a reader has reached after these changes
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
                subscriptions.forEach(subscription -> subscription.signal(KEEP_ALIVE_INTERVAL, MAX_STALL_DURATION));
                isFailing = false;
            } catch (InterruptedException e) {
                stopped = true;
            } catch (RuntimeException | Error e) { // OutOfMemoryError too: no other thread publishes changes
                logFailureOnce(e);
            }
        }
    }

    /** Logs only the first of consecutive failures. */
    private void logFailureOnce(Throwable e) {
        if (!isFailing) {
            isFailing = true;
            LOG.error("The change stream cannot read changes; it retries. This is logged once, until it succeeds.", e);
        }
    }

    /** Reads the new changes into memory. Reads nothing while there are no subscriptions. */
    void refreshRecent() {
        long durable = revisions.durableRevision();
        if (subscriptions.isEmpty()) {
            recentChanges = ChangeWindow.empty(durable);
            return;
        }
        while (recentChanges.to() < durable && !stopped) {
            ChangeBatch changes = revisions.changesAfter(recentChanges.to(), BATCH_SIZE);
            recentChanges = recentChanges.append(serialize(changes.changes()), changes.upTo());
        }
    }
}
