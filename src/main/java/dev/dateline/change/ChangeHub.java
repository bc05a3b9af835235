package dev.dateline.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeLog;
import dev.dateline.article.Changes;
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
class ChangeHub {

    private static final Logger LOG = Logger.getLogger(ChangeHub.class);
    private static final int BATCH = 200;
    private static final int READER_BATCH = 32; // a reader takes no more than some of them at a time
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration MAX_STALL = Duration.ofMinutes(1);

    private final ChangeLog revisions;
    private final ObjectWriter json;
    private final Semaphore places;
    private final Set<ChangeReader> readers = ConcurrentHashMap.newKeySet();
    private final ExecutorService servers = Executors.newFixedThreadPool(2, work -> daemon(work, "change-reader"));
    private final Thread thread = daemon(this::follow, "change-hub");
    private volatile RecentChanges recent = RecentChanges.none(0);
    private volatile boolean stopped;
    private boolean standsStill;

    ChangeHub(ChangeLog revisions, ObjectMapper json, ChangeConfig config) {
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
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.join();
        servers.shutdown();
    }

    /**
     * Asked before a stream is opened, so that who comes in vain is told so by a status.
     *
     * @throws Failure of kind UNAVAILABLE when there are as many as are allowed
     */
    void checkRoom() {
        if (places.availablePermits() == 0) {
            throw new Failure(Kind.UNAVAILABLE, "There are as many open streams as there may be.");
        }
    }

    /** Takes a place for a reader; false where others took the last one since {@link #checkRoom}. */
    boolean add(ChangeReader reader) {
        return places.tryAcquire() && readers.add(reader);
    }

    /** Gives the place of a reader back, if it has one. */
    void remove(ChangeReader reader) {
        if (readers.remove(reader)) {
            places.release();
        }
    }

    /** Where readers do their work. */
    Executor servers() {
        return servers;
    }

    /** What follows a revision: from memory, or some of it from the database. */
    Following following(long revision) {
        RecentChanges near = recent;
        if (near.follow(revision)) {
            return new Following(near.after(revision), near.to());
        }
        Changes changes = revisions.after(revision, READER_BATCH);
        return new Following(texts(changes.list()), changes.upTo());
    }

    /**
     * Some changes.
     *
     * @param upTo the revision that a reader has come to when it has these
     */
    record Following(List<ChangeText> changes, long upTo) {}

    private List<ChangeText> texts(List<Change> changes) {
        return changes.stream().map(change -> ChangeText.of(change, json)).toList();
    }

    private void follow() {
        while (!stopped) {
            try {
                revisions.awaitNewer(recent.to(), IDLE);
                draw();
                readers.forEach(reader -> reader.wake(SILENCE, MAX_STALL));
                standsStill = false;
            } catch (InterruptedException e) {
                stopped = true;
            } catch (RuntimeException | Error e) { // without memory for once, too: nobody else tells changes
                report(e);
            }
        }
    }

    /** Trouble is told once, however long it lasts. */
    private void report(Throwable e) {
        if (!standsStill) {
            standsStill = true;
            LOG.error("The stream of changes stands still; it tries again.", e);
        }
    }

    /** Reads what is new; while nobody listens, nothing is read. */
    void draw() {
        long durable = revisions.durable();
        if (readers.isEmpty()) {
            recent = RecentChanges.none(durable);
            return;
        }
        while (recent.to() < durable && !stopped) {
            Changes changes = revisions.after(recent.to(), BATCH);
            recent = recent.and(texts(changes.list()), changes.upTo());
        }
    }
}
