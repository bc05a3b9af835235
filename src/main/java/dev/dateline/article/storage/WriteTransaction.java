package dev.dateline.article.storage;

import dev.dateline.Failure;
import dev.dateline.article.BulkOptions.DryRun;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The only way to change the archive. Writes run one at a time, each in one transaction, with revisions in commit
 * order. A write returns only when the changes that it made, or read, are on disk; this holds whether its work returns
 * or throws.
 */
@ApplicationScoped
public class WriteTransaction {

    private final RevisionRepository repository;
    private final RevisionLog revisions;
    private final IndexProgress index;
    private final DurabilityBarrier durability;
    private final SingleWriterLock writerLock;
    private final WriteFailureMonitor failures;
    private final MetadataKeyRegistry metadataKeys;
    private final Clock clock = Clock.systemUTC();

    WriteTransaction(
            RevisionRepository repository,
            RevisionLog revisions,
            IndexProgress index,
            DurabilityBarrier durability,
            SingleWriterLock writerLock,
            WriteFailureMonitor failures,
            MetadataKeyRegistry metadataKeys) {
        this.repository = repository;
        this.revisions = revisions;
        this.index = index;
        this.durability = durability;
        this.writerLock = writerLock;
        this.failures = failures;
        this.metadataKeys = metadataKeys;
    }

    /**
     * Runs work in a transaction, commits it and waits until it is on disk.
     *
     * @throws Failure of kind UNAVAILABLE or FULL when the database, the disk or the index cannot take changes
     */
    public <T> T run(Function<WriteContext, T> work) {
        index.checkWritable();
        durability.checkWritable();
        ObservedRevision seen = new ObservedRevision(revisions.databaseEpoch());
        try {
            return writerLock.call(() -> commit(work, seen));
        } finally {
            revisions.awaitDurable(
                    seen.revision, seen.databaseEpoch); // without the lock, so that writers share one sync
        }
    }

    /** The newest revision that a writer read or wrote, and the epoch in which it did. */
    private static final class ObservedRevision {
        private int databaseEpoch;
        private long revision;

        ObservedRevision(int epoch) {
            this.databaseEpoch = epoch;
        }
    }

    private <T> T commit(Function<WriteContext, T> work, ObservedRevision seen) {
        seen.databaseEpoch = revisions.databaseEpoch();
        WriteContext writing = newContext(repository::lock, seen.databaseEpoch, new HashSet<>());
        try {
            T result = QuarkusTransaction.requiringNew().call(() -> {
                seen.revision = repository.committedRevision();
                T done = work.apply(writing);
                if (writing.hasChanged()) {
                    revisions.bufferChanges(writing.changes(), seen.databaseEpoch);
                    seen.revision = writing.newestRevision();
                }
                return done;
            });
            if (writing.hasChanged()) {
                failures.recordSuccess();
                metadataKeys.recordCommit(writing);
            }
            return result;
        } catch (RuntimeException e) {
            if (writing.hasChanged()) {
                revisions.discardBuffered(writing.oldestRevision());
            }
            throw translate(e, seen.databaseEpoch);
        }
    }

    /**
     * Checks whether writes succeed. If the last write failed, makes a write without effect to find out.
     *
     * @throws Failure of kind UNAVAILABLE or FULL when writes fail
     */
    void probe() {
        durability.checkWritable();
        if (failures.isFailing()) {
            writerLock.run(this::probeLocked);
        }
    }

    private void probeLocked() {
        int epoch = durability.databaseEpoch();
        try {
            repository.raiseToNewest();
            QuarkusTransaction.requiringNew().run(repository::touch);
            failures.recordSuccess();
        } catch (RuntimeException e) {
            throw translate(e, epoch);
        }
    }

    /**
     * Runs a query in a transaction of its own.
     *
     * @throws Failure of kind UNAVAILABLE or FULL when the database fails
     */
    public <T> T read(Callable<T> work) {
        int epoch = durability.databaseEpoch();
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } catch (RuntimeException e) {
            throw durability.translate(e, epoch);
        }
    }

    /**
     * Runs work and rolls it back, to find out what its result would be. Nothing is flushed to the database, so that no
     * row is locked and other writers are not blocked.
     *
     * @param dryRun what earlier work of the same dry run has left
     */
    @ActivateRequestContext // an asynchronous import has no request context, which the rollback needs
    public <T> T dryRun(DryRun dryRun, Function<WriteContext, T> work) {
        int epoch = durability.databaseEpoch();
        QuarkusTransaction.begin();
        try {
            repository.disableFlush();
            return work.apply(newContext(repository::current, epoch, dryRun.newMetadataKeys()));
        } catch (RuntimeException e) {
            throw durability.translate(e, epoch);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private WriteContext newContext(Supplier<RevisionCounter> counter, int epoch, Set<String> newMetadataKeys) {
        return new WriteContext(counter, clock.instant().truncatedTo(ChronoUnit.MILLIS), epoch, newMetadataKeys);
    }

    /**
     * With a single writer, a duplicate means that the revision counter is behind: it is raised for the next writer.
     */
    private RuntimeException translate(RuntimeException e, int epoch) {
        RuntimeException failure = durability.translate(e, epoch);
        if (failure instanceof Failure || !SqlErrorClassifier.isUnexpected(e)) {
            return failure;
        }
        failures.recordFailure(e);
        if (SqlErrorClassifier.isDuplicate(e)) {
            repository.raiseToNewest();
        }
        return new Failure(Failure.Kind.UNAVAILABLE, "The database could not store the change; try again later.");
    }
}
