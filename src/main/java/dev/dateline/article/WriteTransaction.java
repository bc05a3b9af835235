package dev.dateline.article;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

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
    private final Clock clock = Clock.systemUTC();

    WriteTransaction(RevisionRepository counter, Revisions revisions, IndexWatch index, DiskSync disk) {
        this.counter = counter;
        this.revisions = revisions;
        this.index = index;
        this.disk = disk;
    }

    /** Does the work and keeps what it did. */
    <T> T run(Function<Writing, T> work) {
        index.checkWritable();
        disk.checkWritable();
        int opening = revisions.opening();
        AtomicLong seen = new AtomicLong();
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> work(work, seen, changes -> revisions.handOver(changes, opening)));
        } catch (RuntimeException e) {
            revisions.withdraw();
            throw disk.failed(e);
        } finally {
            revisions.awaitDurable(seen.get(), opening);
        }
    }

    /** Looks something up. */
    <T> T look(Callable<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } catch (RuntimeException e) {
            throw disk.failed(e);
        }
    }

    /** Does the work and undoes it, to learn what would come of it. */
    @ActivateRequestContext // an import that runs later has none, and what is to be rolled back is remembered there
    <T> T rehearse(Function<Writing, T> work) {
        QuarkusTransaction.begin();
        try {
            return work(work, new AtomicLong(), changes -> {});
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private <T> T work(Function<Writing, T> work, AtomicLong seen, Consumer<List<Change>> told) {
        RevisionCounter locked = counter.lock();
        seen.set(locked.revision());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Writing writing = new Writing(locked, now);
        T result = work.apply(writing);
        told.accept(writing.changes());
        seen.set(locked.revision());
        return result;
    }
}
