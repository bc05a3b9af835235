package dev.dateline.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.Change;
import dev.dateline.article.Revisions;
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
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Revisions revisions;
    private final ObjectWriter json;
    private final ChangeConfig config;
    private final Set<ChangeReader> readers = ConcurrentHashMap.newKeySet();
    private final ExecutorService servers = Executors.newFixedThreadPool(2, work -> daemon(work, "change-reader"));
    private final Thread thread = daemon(this::follow, "change-hub");
    private volatile RecentChanges recent = RecentChanges.none(0);
    private volatile boolean stopped;
    private boolean standsStill;

    ChangeHub(Revisions revisions, ObjectMapper json, ChangeConfig config) {
        this.revisions = revisions;
        this.json = json.writer();
        this.config = config;
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
     * Asked before a stream is opened.
     *
     * @throws Failure of kind UNAVAILABLE when there are as many as are allowed
     */
    void checkRoom() {
        if (readers.size() >= config.streams()) {
            throw new Failure(Kind.UNAVAILABLE, "There are as many open streams as there may be.");
        }
    }

    void add(ChangeReader reader) {
        readers.add(reader);
    }

    void remove(ChangeReader reader) {
        readers.remove(reader);
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
        List<Change> changes = revisions.after(revision, BATCH);
        long upTo = changes.isEmpty()
                ? near.from()
                : changes.get(changes.size() - 1).revision();
        return new Following(texts(changes), upTo);
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
                readers.forEach(reader -> reader.wake(SILENCE));
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

    /** While nobody reads, nothing is read. */
    private void draw() {
        long durable = revisions.durable();
        if (readers.isEmpty()) {
            recent = RecentChanges.none(durable);
            return;
        }
        while (recent.to() < durable && !stopped) {
            List<Change> changes = revisions.after(recent.to(), BATCH);
            boolean all = changes.size() < BATCH;
            long last = changes.isEmpty()
                    ? durable
                    : changes.get(changes.size() - 1).revision();
            recent = recent.and(texts(changes), all ? Math.max(last, durable) : last);
        }
    }
}
