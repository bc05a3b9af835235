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
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The sequence of the archive's changes, as far as it is on disk. Nothing is shown to anybody before a power cut can no
 * longer take it back: readers, the index and acknowledgements go up to {@link #durable()} and no further.
 */
@ApplicationScoped
public class Revisions implements ChangeLog {

    private final RevisionRepository counter;
    private final ArticleRepository articles;
    private final DiskSync disk;
    private final Handover handover;
    private final SingleWriterLock writer;
    private final ReentrantLock sync = new ReentrantLock();
    private final Mark durable = new Mark();
    private volatile String archive;

    Revisions(
            RevisionRepository counter,
            ArticleRepository articles,
            DiskSync disk,
            Handover handover,
            SingleWriterLock writer) {
        this.counter = counter;
        this.articles = articles;
        this.disk = disk;
        this.handover = handover;
        this.writer = writer;
    }

    /**
     * Opens the sequence. What the database shows after a crash may not be on disk yet, so it is put there first. An
     * archive whose counter was behind gets a new id, so that the index and readers of changes begin again.
     */
    void open(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        writer.run(() -> QuarkusTransaction.requiringNew().run(counter::begin));
        if (writer.call(counter::lift)) {
            renew(); // some change was shown under the number of another
        } else {
            look();
        }
    }

    private void look() {
        archive = read(() -> counter.current().archive());
        settle();
    }

    @Override
    public void renew() {
        writer.run(() -> QuarkusTransaction.requiringNew().run(counter::renew));
        look();
    }

    @Override
    public String archive() {
        return archive;
    }

    @Override
    public long durable() {
        return durable.revision();
    }

    /** Which opening of the database it is; to be asked before a transaction of which something is awaited. */
    int opening() {
        return disk.opening();
    }

    /**
     * Returns once a revision is on disk. Writers that come at the same time share one sync.
     *
     * @param opening the opening of the database in which the revision was seen
     * @throws Failure of kind UNAVAILABLE when the disk fails: then it is not known whether the change will be there
     */
    void awaitDurable(long revision, int opening) {
        if (isDurable(revision, opening)) {
            return;
        }
        sync.lock();
        try {
            if (durable.revision() < revision) {
                settle();
            }
            if (!isDurable(revision, opening)) {
                throw unknown();
            }
        } finally {
            sync.unlock();
        }
    }

    private boolean isDurable(long revision, int opening) {
        return durable.revision() >= revision && disk.opening() == opening;
    }

    private static Failure unknown() {
        return new Failure(
                Failure.Kind.UNAVAILABLE,
                "The disk failed while the change was put on it: it is not known whether it will be there.");
    }

    @Override
    public void awaitNewer(long revision, Duration most) throws InterruptedException {
        durable.await(revision + 1, most);
    }

    @Override
    public Changes after(long revision, int most) {
        return after(revision, durable(), Limit.of(most));
    }

    private Changes after(long revision, long upTo, Limit limit) {
        return read(() -> articles.changed(revision, upTo, limit));
    }

    /** What is about to be committed, for {@link #next}. */
    void handOver(List<Change> changes, int opening) {
        handover.add(changes, opening);
    }

    /** What was handed over from this revision on is not committed after all. */
    void withdraw(long from) {
        handover.withdraw(from);
    }

    @Override
    public Changes next(long revision, int most) {
        long upTo = durable();
        Limit limit = Limit.of(most);
        Changes near = handover.after(revision, upTo, limit);
        return near.upTo() > revision ? near : after(revision, upTo, limit);
    }

    private long current() {
        return read(counter::revision);
    }

    private <T> T read(Callable<T> query) {
        int opening = disk.opening();
        try {
            return QuarkusTransaction.requiringNew().call(query);
        } catch (RuntimeException e) {
            throw disk.failed(e, opening);
        }
    }

    /** After a failed sync the database is what is on disk, and not what it was before that. */
    private void settle() {
        disk.reopenIfDoubtful();
        int opening = disk.opening();
        long committed = current();
        disk.sync();
        if (disk.opening() != opening) {
            throw unknown(); // it was another database that was synced
        }
        durable.moveTo(committed);
    }
}
