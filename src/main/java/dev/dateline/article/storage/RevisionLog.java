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
 * The sequence of the archive's durable changes. No change is visible before it survives a power failure: readers, the
 * index and acknowledgements never go beyond {@link #durableRevision()}.
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
            RevisionRepository repository,
            ArticleRepository articles,
            DurabilityBarrier durability,
            RecentChangesBuffer recentChanges,
            SingleWriterLock writerLock) {
        this.repository = repository;
        this.articles = articles;
        this.durability = durability;
        this.recentChanges = recentChanges;
        this.writerLock = writerLock;
    }

    /**
     * Opens the sequence at startup. After a crash, the database may contain changes that are not on disk yet, so they
     * are forced to the disk first. An archive whose counter was behind gets a new id, so that the index and readers of
     * changes start again.
     */
    void open(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        writerLock.run(() -> QuarkusTransaction.requiringNew().run(repository::initialize));
        if (writerLock.call(repository::raiseToNewest)) {
            renewArchiveId(); // two changes may have been visible with the same revision
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

    /**
     * The epoch of the database, for {@link #awaitDurable}. Must be read before the transaction in which the revision
     * is read or written.
     */
    public int databaseEpoch() {
        return durability.databaseEpoch();
    }

    /**
     * Waits until a revision is on disk. Concurrent writers share one sync.
     *
     * @param epoch the epoch of the database in which the revision was seen
     * @throws Failure of kind UNAVAILABLE or FULL when the disk fails; it is then unknown whether the change is stored
     */
    public void awaitDurable(long revision, int epoch) {
        if (isDurable(revision, epoch)) {
            return;
        }
        syncLock.lock();
        try {
            if (durableRevision.revision() < revision) {
                syncAndAdvance();
            }
            if (!isDurable(revision, epoch)) {
                throw unknownOutcome();
            }
        } finally {
            syncLock.unlock();
        }
    }

    private boolean isDurable(long revision, int epoch) {
        return durableRevision.revision() >= revision && durability.databaseEpoch() == epoch;
    }

    private static Failure unknownOutcome() {
        return new Failure(
                Failure.Kind.UNAVAILABLE,
                "The disk failed while the change was written: it is not known whether the change was stored.");
    }

    @Override
    public void awaitNewer(long revision, Duration timeout) throws InterruptedException {
        durableRevision.await(revision + 1, timeout);
    }

    @Override
    public ChangeBatch changesAfter(long revision, int limit) {
        return changesAfter(revision, durableRevision(), BatchLimit.of(limit));
    }

    private ChangeBatch changesAfter(long revision, long upTo, BatchLimit limit) {
        return inTransaction(() -> articles.findChanged(revision, upTo, limit));
    }

    /** Buffers changes that are about to be committed, for {@link #nextChanges}. */
    void bufferChanges(List<Change> changes, int epoch) {
        recentChanges.add(changes, epoch);
    }

    /** Removes buffered changes from this revision on, since they are not committed. */
    void discardBuffered(long from) {
        recentChanges.discardFrom(from);
    }

    @Override
    public ChangeBatch nextChanges(long revision, int limit) {
        long upTo = durableRevision();
        BatchLimit batchLimit = BatchLimit.of(limit);
        ChangeBatch buffered = recentChanges.changesAfter(revision, upTo, batchLimit);
        return buffered.upTo() > revision ? buffered : changesAfter(revision, upTo, batchLimit);
    }

    private long committedRevision() {
        return inTransaction(repository::committedRevision);
    }

    private <T> T inTransaction(Callable<T> query) {
        int epoch = durability.databaseEpoch();
        try {
            return QuarkusTransaction.requiringNew().call(query);
        } catch (RuntimeException e) {
            throw durability.translate(e, epoch);
        }
    }

    /**
     * Syncs and advances the durable revision. After a failed sync, the database is reopened with the state on disk.
     */
    private void syncAndAdvance() {
        durability.reopenIfNeeded();
        int epoch = durability.databaseEpoch();
        long committed = committedRevision();
        durability.sync();
        if (durability.databaseEpoch() != epoch) {
            throw unknownOutcome(); // the sync was of the reopened database
        }
        durableRevision.advanceTo(committed);
    }
}
