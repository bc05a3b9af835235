package dev.dateline.article.storage;

import dev.dateline.Failure;
import dev.dateline.article.BatchLimit;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeBatch;
import dev.dateline.article.ChangeLog;
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
 * longer take it back: readers, the index and acknowledgements go up to {@link #durableRevision()} and no further.
 */
@ApplicationScoped
public class RevisionLog implements ChangeLog {

    private final RevisionRepository repository;
    private final ArticleRepository articles;
    private final DurabilityBarrier durability;
    private final RecentChangesBuffer recentChanges;
    private final SingleWriterLock writerLock;
    private final ReentrantLock syncLock = new ReentrantLock();
    private final RevisionWatermark durableRevision = new RevisionWatermark();
    private volatile String archive;

    RevisionLog(
            RevisionRepository counter,
            ArticleRepository articles,
            DurabilityBarrier disk,
            RecentChangesBuffer handover,
            SingleWriterLock writer) {
        this.repository = counter;
        this.articles = articles;
        this.durability = disk;
        this.recentChanges = handover;
        this.writerLock = writer;
    }

    /**
     * Opens the sequence. What the database shows after a crash may not be on disk yet, so it is put there first. An
     * archive whose counter was behind gets a new id, so that the index and readers of changes begin again.
     */
    void open(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        writerLock.run(() -> QuarkusTransaction.requiringNew().run(repository::initialize));
        if (writerLock.call(repository::raiseToNewest)) {
            renewArchiveId(); // some change was shown under the number of another
        } else {
            reload();
        }
    }

    private void reload() {
        archive = inTransaction(() -> repository.current().archive());
        syncAndAdvance();
    }

    @Override
    public void renewArchiveId() {
        writerLock.run(() -> QuarkusTransaction.requiringNew().run(repository::renewArchiveId));
        reload();
    }

    @Override
    public String archive() {
        return archive;
    }

    @Override
    public long durableRevision() {
        return durableRevision.revision();
    }

    /** Which opening of the database it is; to be asked before a transaction of which something is awaited. */
    public int databaseEpoch() {
        return durability.databaseEpoch();
    }

    /**
     * Returns once a revision is on disk. Writers that come at the same time share one sync.
     *
     * @param opening the opening of the database in which the revision was seen
     * @throws Failure of kind UNAVAILABLE when the disk fails: then it is not known whether the change will be there
     */
    public void awaitDurable(long revision, int opening) {
        if (isDurable(revision, opening)) {
            return;
        }
        syncLock.lock();
        try {
            if (durableRevision.revision() < revision) {
                syncAndAdvance();
            }
            if (!isDurable(revision, opening)) {
                throw unknownOutcome();
            }
        } finally {
            syncLock.unlock();
        }
    }

    private boolean isDurable(long revision, int opening) {
        return durableRevision.revision() >= revision && durability.databaseEpoch() == opening;
    }

    private static Failure unknownOutcome() {
        return new Failure(
                Failure.Kind.UNAVAILABLE,
                "The disk failed while the change was put on it: it is not known whether it will be there.");
    }

    @Override
    public void awaitNewer(long revision, Duration most) throws InterruptedException {
        durableRevision.await(revision + 1, most);
    }

    @Override
    public ChangeBatch changesAfter(long revision, int most) {
        return changesAfter(revision, durableRevision(), BatchLimit.of(most));
    }

    private ChangeBatch changesAfter(long revision, long upTo, BatchLimit limit) {
        return inTransaction(() -> articles.findChanged(revision, upTo, limit));
    }

    /** What is about to be committed, for {@link #nextChanges}. */
    void bufferChanges(List<Change> changes, int opening) {
        recentChanges.add(changes, opening);
    }

    /** What was handed over from this revision on is not committed after all. */
    void discardBuffered(long from) {
        recentChanges.discardFrom(from);
    }

    @Override
    public ChangeBatch nextChanges(long revision, int most) {
        long upTo = durableRevision();
        BatchLimit limit = BatchLimit.of(most);
        ChangeBatch near = recentChanges.changesAfter(revision, upTo, limit);
        return near.upTo() > revision ? near : changesAfter(revision, upTo, limit);
    }

    private long committedRevision() {
        return inTransaction(repository::committedRevision);
    }

    private <T> T inTransaction(Callable<T> query) {
        int opening = durability.databaseEpoch();
        try {
            return QuarkusTransaction.requiringNew().call(query);
        } catch (RuntimeException e) {
            throw durability.translate(e, opening);
        }
    }

    /** After a failed sync the database is what is on disk, and not what it was before that. */
    private void syncAndAdvance() {
        durability.reopenIfNeeded();
        int opening = durability.databaseEpoch();
        long committed = committedRevision();
        durability.sync();
        if (durability.databaseEpoch() != opening) {
            throw unknownOutcome(); // it was another database that was synced
        }
        durableRevision.advanceTo(committed);
    }
}
