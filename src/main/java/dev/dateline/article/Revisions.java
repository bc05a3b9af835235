package dev.dateline.article;

import dev.dateline.Failure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The sequence of the archive's changes, as far as it is on disk. Nothing is shown to anybody before a power cut can no
 * longer take it back: readers, the index and acknowledgements go up to {@link #durable()} and no further.
 */
@ApplicationScoped
public class Revisions {

    private final RevisionRepository counter;
    private final ArticleRepository articles;
    private final DiskSync disk;
    private final ReentrantLock sync = new ReentrantLock();
    private final ReentrantLock mark = new ReentrantLock();
    private final Condition moved = mark.newCondition();
    private volatile String archive;
    private volatile long durable;

    Revisions(RevisionRepository counter, ArticleRepository articles, DiskSync disk) {
        this.counter = counter;
        this.articles = articles;
        this.disk = disk;
    }

    /** Opens the sequence. What the database shows after a crash may not be on disk yet, so it is put there first. */
    void open(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        QuarkusTransaction.requiringNew().run(counter::begin);
        archive = QuarkusTransaction.requiringNew().call(() -> counter.current().archive());
        settle();
    }

    /** The id of this archive. */
    public String archive() {
        return archive;
    }

    /** The newest revision that is on disk. */
    public long durable() {
        return durable;
    }

    /**
     * Returns once a revision is on disk. Writers that come at the same time share one sync.
     *
     * @throws Failure of kind UNAVAILABLE when the disk fails: then it is not known whether the change will be there
     */
    public void awaitDurable(long revision) {
        if (durable >= revision) {
            return;
        }
        sync.lock();
        try {
            if (durable < revision) {
                settle();
            }
            if (durable < revision) {
                throw new Failure(
                        Failure.Kind.UNAVAILABLE,
                        "The disk failed while the change was put on it: it is not known whether it will be there.");
            }
        } finally {
            sync.unlock();
        }
    }

    /** Waits until a revision after this one is on disk, or the time is over. */
    public void awaitNewer(long revision, Duration most) throws InterruptedException {
        long left = most.toNanos();
        mark.lock();
        try {
            while (durable <= revision && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            mark.unlock();
        }
    }

    /**
     * The durable changes after a revision, oldest first. An article stands there once, at its newest revision.
     *
     * @param most how many at most
     */
    public List<Change> after(long revision, int most) {
        long upTo = durable;
        return QuarkusTransaction.requiringNew()
                .call(() -> articles.changed(revision, upTo, most).stream()
                        .map(Change::of)
                        .toList());
    }

    private long current() {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> counter.current().revision());
        } catch (RuntimeException e) {
            throw disk.failed(e);
        }
    }

    /** After a failed sync the database is what is on disk, and not what it was before that. */
    private void settle() {
        disk.reopenIfDoubtful();
        long committed = current();
        disk.sync();
        mark.lock();
        try {
            durable = committed;
            moved.signalAll();
        } finally {
            mark.unlock();
        }
    }
}
