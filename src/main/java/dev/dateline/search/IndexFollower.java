package dev.dateline.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.article.ChangeBatch;
import dev.dateline.article.ChangeLog;
import dev.dateline.article.storage.IndexProgress;
import dev.dateline.article.storage.RevisionWatermark;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Applies the durable changes of the archive to the index, in revision order, starting at the index's own revision: the
 * next change, the thousand since a crash, or all of them after the index was lost.
 */
@ApplicationScoped
public class IndexFollower implements IndexProgress {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final int BATCH_SIZE = 500;
    private static final int LARGE_BATCH_CHANGES = 100;
    private static final long REPORT_INTERVAL_REVISIONS = 20_000;
    private static final Duration IDLE_WAIT = Duration.ofMillis(250);
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(5);
    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(5);
    private static final Duration MERGE_IDLE_TIME = Duration.ofSeconds(10);
    private static final Duration UNREFRESHED_WAIT = Duration.ofMillis(10);

    private final ArticleIndex index;
    private final ChangeLog changes;
    private final SearchConfig config;
    private final LongSupplier nanos;
    private final ChangeApplier applier;
    private final UnindexableArticles setAside;
    private final RevisionWatermark appliedWatermark = new RevisionWatermark();
    private final RevisionWatermark visibleWatermark = new RevisionWatermark();
    private final Thread followerThread = new Thread(this::run, "index-follower");
    private volatile boolean stopped;
    private volatile long initialTarget;
    private final AtomicLong awaitedRevision = new AtomicLong();
    private long refreshedAtNanos;
    private long committedRevision;
    private long committedAtNanos;
    private boolean isFailing;

    @Inject
    IndexFollower(ArticleIndex index, ChangeLog changes, ObjectMapper json, SearchConfig config) {
        this(index, changes, json, config, System::nanoTime);
    }

    IndexFollower(ArticleIndex index, ChangeLog changes, ObjectMapper json, SearchConfig config, LongSupplier nanos) {
        this.index = index;
        this.changes = changes;
        this.applier = new ChangeApplier(index, changes, json);
        this.setAside = applier.setAside();
        this.config = config;
        this.nanos = nanos;
        this.refreshedAtNanos = nanos.getAsLong();
        this.committedAtNanos = refreshedAtNanos;
    }

    /** Starts following once the archive is open; returns immediately. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        open();
        followerThread.setDaemon(true);
        followerThread.start();
    }

    /** Reads the index's revision, and rebuilds the index when it is ahead of the database. */
    void open() {
        resetTo(index.revision());
        if (visibleRevision() > changes.durableRevision()) {
            LOG.errorf(
                    "The database ends at revision %d, but the index was at %d: the last %d revisions are lost. The"
                            + " index is being rebuilt from the database; readers of changes must start over.",
                    changes.durableRevision(), visibleRevision(), visibleRevision() - changes.durableRevision());
            rebuild();
        }
        applier.scheduleRetry();
        initialTarget = changes.durableRevision();
        awaitedRevision.set(initialTarget);
        if (initialTarget - visibleRevision() > REPORT_INTERVAL_REVISIONS) {
            LOG.infof("Indexing %d changes.", initialTarget - visibleRevision());
        }
    }

    /** Stops without an interrupt, which would close the files that Lucene is writing. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        followerThread.join();
    }

    /** Returns the newest revision that searches on this node see. */
    public long visibleRevision() {
        return visibleWatermark.revision();
    }

    /** Returns the archive's revision at the time when this started. */
    long initialTarget() {
        return initialTarget;
    }

    /** Returns whether searches see at least what the archive held when this started. */
    public boolean isReady() {
        return visibleRevision() >= initialTarget;
    }

    /** Returns the number of articles that cannot be indexed and that no search finds. */
    long setAside() {
        return setAside.count();
    }

    /** Returns the number of revisions by which searches are behind the database on disk. */
    public long lag() {
        return Math.max(0, changes.durableRevision() - visibleRevision());
    }

    @Override
    public void checkWritable() {
        index.checkWritable();
    }

    @Override
    public void awaitApplied(long revision) {
        await(appliedWatermark, revision);
    }

    @Override
    public boolean awaitVisible(long revision) {
        awaitedRevision.accumulateAndGet(revision, Math::max);
        return await(visibleWatermark, revision) && !setAside.contains(revision);
    }

    @Override
    public boolean isComplete() {
        return setAside.count() == 0;
    }

    private boolean await(RevisionWatermark mark, long revision) {
        try {
            return mark.await(revision, config.visibleWithin());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        while (!stopped) {
            try {
                if (!followChanges()) {
                    TimeUnit.MILLISECONDS.sleep(IDLE_WAIT.toMillis());
                }
            } catch (InterruptedException e) {
                stopped = true;
            }
        }
        index.commit();
    }

    /** Waits for changes, applies those that exist, and returns whether that succeeded. */
    boolean followChanges() throws InterruptedException {
        try {
            changes.awaitNewer(
                    appliedWatermark.revision(),
                    appliedWatermark.revision() > visibleRevision() ? UNREFRESHED_WAIT : IDLE_WAIT);
            catchUp();
            applier.retry(appliedWatermark.revision());
            commitIfDue();
            mergeWhenIdle();
            reportRecovery();
            return true;
        } catch (RuntimeException | Error e) { // OutOfMemoryError too: no other thread follows
            recover(e);
            return false;
        }
    }

    private void catchUp() {
        while (!stopped && appliedWatermark.revision() < changes.durableRevision()) {
            ChangeBatch next = changes.nextChanges(appliedWatermark.revision(), BATCH_SIZE);
            applier.apply(next);
            appliedWatermark.advanceTo(next.upTo());
            refreshIfDue(next.changes().size() >= LARGE_BATCH_CHANGES);
            commitIfDue();
        }
        refreshIfDue(true);
    }

    /** Refreshing is expensive, so large batches are refreshed at intervals, unless a write waits for one of them. */
    private void refreshIfDue(boolean many) {
        long applied = appliedWatermark.revision();
        boolean isWanted = awaitedRevision.get() > visibleRevision() && awaitedRevision.get() <= applied;
        boolean due = !many || isWanted || nanos.getAsLong() - refreshedAtNanos > REFRESH_INTERVAL.toNanos();
        if (applied > visibleRevision() && due) {
            refresh(applied);
        }
    }

    private void refresh(long revision) {
        index.refresh();
        refreshedAtNanos = nanos.getAsLong();
        if (revision / REPORT_INTERVAL_REVISIONS > visibleRevision() / REPORT_INTERVAL_REVISIONS
                && lag() > REPORT_INTERVAL_REVISIONS) {
            LOG.infof("Indexed up to revision %d of %d.", revision, changes.durableRevision());
        }
        visibleWatermark.advanceTo(revision);
    }

    private void commitIfDue() {
        if (committedRevision < visibleRevision() && nanos.getAsLong() - committedAtNanos > COMMIT_INTERVAL.toNanos()) {
            index.commit();
            committedRevision = visibleRevision();
            committedAtNanos = nanos.getAsLong();
        }
    }

    private void mergeWhenIdle() {
        if (committedRevision == appliedWatermark.revision()
                && nanos.getAsLong() - refreshedAtNanos > MERGE_IDLE_TIME.toNanos()) {
            index.mergeWhenIdle();
        }
    }

    private void reportRecovery() {
        if (isFailing) {
            isFailing = false;
            LOG.infof("Indexing resumed at revision %d.", visibleRevision());
        }
    }

    /** Resets to the index's last commit, since later changes may be lost. Logs once, since the disk may be full. */
    private void recover(Throwable e) {
        try {
            resetTo(Math.min(visibleRevision(), index.revision()));
            if (!isFailing) {
                isFailing = true;
                LOG.errorf(e, "Indexing failed at revision %d; retrying.", visibleRevision());
            }
        } catch (RuntimeException | Error unexpected) { // such as no memory to log: the next round tries again
            isFailing = true;
        }
    }

    private void rebuild() {
        changes.renewArchiveId();
        index.clear(changes.archive());
        resetTo(0);
    }

    private void resetTo(long revision) {
        visibleWatermark.resetTo(revision);
        appliedWatermark.resetTo(revision);
        applier.restore();
        committedRevision = revision;
    }
}
