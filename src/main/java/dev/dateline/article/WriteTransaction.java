package dev.dateline.article;

import dev.dateline.article.Article.Stamp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
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
    private final Clock clock = Clock.systemUTC();

    WriteTransaction(RevisionRepository counter, Revisions revisions, IndexWatch index, DiskSync disk) {
        this.counter = counter;
        this.revisions = revisions;
        this.index = index;
        this.disk = disk;
    }

    /** Does the work and keeps what it did. */
    <T> T run(Function<Supplier<Stamp>, T> work) {
        index.checkWritable();
        disk.checkWritable();
        AtomicLong seen = new AtomicLong();
        try {
            return QuarkusTransaction.requiringNew().call(() -> work(work, seen));
        } catch (RuntimeException e) {
            throw disk.failed(e);
        } finally {
            revisions.awaitDurable(seen.get());
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
    <T> T rehearse(Function<Supplier<Stamp>, T> work) {
        QuarkusTransaction.begin();
        try {
            return work(work, new AtomicLong());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private <T> T work(Function<Supplier<Stamp>, T> work, AtomicLong seen) {
        RevisionCounter locked = counter.lock();
        seen.set(locked.revision());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        T result = work.apply(() -> new Stamp(locked.next(), now));
        seen.set(locked.revision());
        return result;
    }
}
