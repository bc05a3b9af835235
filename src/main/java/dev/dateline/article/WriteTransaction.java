package dev.dateline.article;

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
class WriteTransaction {

    private final RevisionRepository counter;
    private final Revisions revisions;
    private final IndexWatch index;
    private final DiskSync disk;
    private final SingleWriterLock writer;
    private final WriteFailures failures;
    private final Clock clock = Clock.systemUTC();

    WriteTransaction(
            RevisionRepository counter,
            Revisions revisions,
            IndexWatch index,
            DiskSync disk,
            SingleWriterLock writer,
            WriteFailures failures) {
        this.counter = counter;
        this.revisions = revisions;
        this.index = index;
        this.disk = disk;
        this.writer = writer;
        this.failures = failures;
    }

    /**
     * Does the work and keeps what it did.
     *
     * @throws Failure of kind UNAVAILABLE or FULL when the database, the disk or the index cannot take changes
     */
    <T> T run(Function<Writing, T> work) {
        index.checkWritable();
        disk.checkWritable();
        Seen seen = new Seen(revisions.opening());
        try {
            return writer.call(() -> commit(work, seen));
        } finally {
            revisions.awaitDurable(seen.revision, seen.opening); // not under the lock, so that writers share one sync
        }
    }

    /** What a writer saw of the archive, whether it changed something or not. */
    private static final class Seen {
        private int opening;
        private long revision;

        Seen(int opening) {
            this.opening = opening;
        }
    }

    private <T> T commit(Function<Writing, T> work, Seen seen) {
        seen.opening = revisions.opening();
        Writing writing = begin(counter::lock);
        try {
            T result = QuarkusTransaction.requiringNew().call(() -> {
                seen.revision = counter.revision();
                T done = work.apply(writing);
                if (writing.hasChanged()) {
                    revisions.handOver(writing.changes(), seen.opening);
                    seen.revision = writing.newest();
                }
                return done;
            });
            if (writing.hasChanged()) {
                failures.succeeded();
            }
            return result;
        } catch (RuntimeException e) {
            if (writing.hasChanged()) {
                revisions.withdraw(writing.oldest());
            }
            throw failed(e, seen.opening);
        }
    }

    /**
     * Writes something that changes nothing, if writes fail at present, to learn whether they still do.
     *
     * @throws Failure of kind UNAVAILABLE or FULL when they do
     */
    void probe() {
        disk.checkWritable();
        if (failures.isFailing()) {
            writer.run(this::probeAlone);
        }
    }

    private void probeAlone() {
        int opening = disk.opening();
        try {
            counter.lift();
            QuarkusTransaction.requiringNew().run(counter::rewrite);
            failures.succeeded();
        } catch (RuntimeException e) {
            throw failed(e, opening);
        }
    }

    /** Looks something up. */
    <T> T look(Callable<T> work) {
        int opening = disk.opening();
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } catch (RuntimeException e) {
            throw disk.failed(e, opening);
        }
    }

    /**
     * Does the work and undoes it, to learn what would come of it. Nothing reaches the database, so that no row is
     * locked and others may write meanwhile.
     */
    @ActivateRequestContext // an import that runs later has none, and what is to be rolled back is remembered there
    <T> T rehearse(Function<Writing, T> work) {
        QuarkusTransaction.begin();
        try {
            counter.keepFromDatabase();
            return work.apply(begin(counter::current));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Writing begin(Supplier<RevisionCounter> counter) {
        return new Writing(counter, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** A duplicate where every writer is alone means that the counter is behind: it is lifted for the next writer. */
    private RuntimeException failed(RuntimeException e, int opening) {
        RuntimeException failure = disk.failed(e, opening);
        if (failure instanceof Failure || !DatabaseTrouble.isUnexpected(e)) {
            return failure;
        }
        failures.failed(e);
        if (DatabaseTrouble.isDuplicate(e)) {
            counter.lift();
        }
        return new Failure(Failure.Kind.UNAVAILABLE, "The database could not store the change; try again later.");
    }
}
