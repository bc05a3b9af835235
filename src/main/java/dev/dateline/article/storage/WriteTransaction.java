package dev.dateline.article.storage;

import dev.dateline.Failure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one way to change the archive: alone, in one transaction, with revisions in the order of the commits, and
 * answered only when what was changed, or looked at, is on disk. The outcome is the same whether the work returns or
 * throws.
 */
@ApplicationScoped
public class WriteTransaction {

    private final RevisionRepository repository;
    private final RevisionLog revisions;
    private final IndexProgress index;
    private final DurabilityBarrier durability;
    private final SingleWriterLock writerLock;
    private final WriteFailureMonitor failures;
    private final Clock clock = Clock.systemUTC();

    WriteTransaction(
            RevisionRepository counter,
            RevisionLog revisions,
            IndexProgress index,
            DurabilityBarrier disk,
            SingleWriterLock writer,
            WriteFailureMonitor failures) {
        this.repository = counter;
        this.revisions = revisions;
        this.index = index;
        this.durability = disk;
        this.writerLock = writer;
        this.failures = failures;
    }

    /**
     * Does the work and keeps what it did.
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
                    seen.revision, seen.databaseEpoch); // not under the lock, so that writers share one sync
        }
    }

    /** What a writer saw of the archive, whether it changed something or not. */
    private static final class ObservedRevision {
        private int databaseEpoch;
        private long revision;

        ObservedRevision(int opening) {
            this.databaseEpoch = opening;
        }
    }

    private <T> T commit(Function<WriteContext, T> work, ObservedRevision seen) {
        seen.databaseEpoch = revisions.databaseEpoch();
        WriteContext writing = newContext(repository::lock);
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
     * Writes something that changes nothing, if writes fail at present, to learn whether they still do.
     *
     * @throws Failure of kind UNAVAILABLE or FULL when they do
     */
    void probe() {
        durability.checkWritable();
        if (failures.isFailing()) {
            writerLock.run(this::probeLocked);
        }
    }

    private void probeLocked() {
        int opening = durability.databaseEpoch();
        try {
            repository.raiseToNewest();
            QuarkusTransaction.requiringNew().run(repository::touch);
            failures.recordSuccess();
        } catch (RuntimeException e) {
            throw translate(e, opening);
        }
    }

    /** Looks something up. */
    public <T> T read(Callable<T> work) {
        int opening = durability.databaseEpoch();
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } catch (RuntimeException e) {
            throw durability.translate(e, opening);
        }
    }

    /**
     * Does the work and undoes it, to learn what would come of it. Nothing reaches the database, so that no row is
     * locked and others may write meanwhile.
     */
    @ActivateRequestContext // an import that runs later has none, and what is to be rolled back is remembered there
    public <T> T dryRun(Function<WriteContext, T> work) {
        QuarkusTransaction.begin();
        try {
            repository.disableFlush();
            return work.apply(newContext(repository::current));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private WriteContext newContext(Supplier<RevisionCounter> counter) {
        return new WriteContext(counter, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** A duplicate where every writer is alone means that the counter is behind: it is lifted for the next writer. */
    private RuntimeException translate(RuntimeException e, int opening) {
        RuntimeException failure = durability.translate(e, opening);
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
