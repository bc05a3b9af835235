package dev.dateline.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import dev.dateline.article.ArticleView;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeLog;
import dev.dateline.article.Changes;
import dev.dateline.article.IndexWatch;
import dev.dateline.article.Mark;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Feeds the index with the durable changes of the archive, in revision order, from wherever the index stands: the next
 * change, the thousand since a crash, or all of them after the index was lost.
 */
@ApplicationScoped
public class Follower implements IndexWatch {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final int BATCH = 500;
    private static final int MANY = 100;
    private static final long REPORT_EVERY = 20_000;
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
    private static final Duration SHOW_EVERY = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(10);

    private final ArticleIndex index;
    private final ChangeLog changes;
    private final ObjectMapper json;
    private final SearchConfig config;
    private final LongSupplier nanos;
    private final SetAside setAside = new SetAside();
    private final Mark taken = new Mark();
    private final Mark shown = new Mark();
    private final Thread thread = new Thread(this::run, "index-follower");
    private volatile boolean stopped;
    private volatile long target;
    private final AtomicLong wanted = new AtomicLong();
    private long shownAt;
    private long committed;
    private long committedAt;
    private boolean failing;

    @Inject
    Follower(ArticleIndex index, ChangeLog changes, ObjectMapper json, SearchConfig config) {
        this(index, changes, json, config, System::nanoTime);
    }

    /** @param nanos the time that passes, as {@link System#nanoTime} tells it */
    Follower(ArticleIndex index, ChangeLog changes, ObjectMapper json, SearchConfig config, LongSupplier nanos) {
        this.index = index;
        this.changes = changes;
        this.json = json;
        this.config = config;
        this.nanos = nanos;
        this.shownAt = nanos.getAsLong();
        this.committedAt = shownAt;
    }

    /** Begins to follow, once the archive is open; returns at once. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        open();
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks where the index stands. */
    void open() {
        begin(index.revision());
        if (visible() > changes.durable()) {
            LOG.errorf(
                    "The database ends at revision %d, but the index had come to %d: the last %d revisions are gone. The"
                            + " index is built again from the database, and readers of changes begin again.",
                    changes.durable(), visible(), visible() - changes.durable());
            restart();
        }
        target = changes.durable();
        wanted.set(target);
        if (target - visible() > REPORT_EVERY) {
            LOG.infof("Indexing %d changes.", target - visible());
        }
    }

    /** Not by an interrupt: that would close the files which Lucene is writing. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.join();
    }

    /** The newest revision that searches on this node see. */
    public long visible() {
        return shown.revision();
    }

    /** The revision that the archive was at when the index began to follow. */
    long target() {
        return target;
    }

    /** Whether searches show at least what the archive held when the index began to follow. */
    public boolean isReady() {
        return visible() >= target;
    }

    /** How many articles cannot be indexed, and are in no search. */
    long setAside() {
        return setAside.count();
    }

    /** How many revisions the index is behind what is on disk. */
    public long lag() {
        return Math.max(0, changes.durable() - visible());
    }

    @Override
    public void checkWritable() {
        index.checkWritable();
    }

    @Override
    public void awaitTaken(long revision) {
        await(taken, revision);
    }

    @Override
    public boolean awaitVisible(long revision) {
        wanted.accumulateAndGet(revision, Math::max);
        return await(shown, revision) && !setAside.contains(revision);
    }

    @Override
    public boolean isComplete() {
        return setAside.count() == 0;
    }

    private boolean await(Mark mark, long revision) {
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
                if (!follow()) {
                    TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
                }
            } catch (InterruptedException e) {
                stopped = true;
            }
        }
        index.commit();
    }

    /** Waits for something new, takes in what there is, and tells whether that went well. */
    boolean follow() throws InterruptedException {
        try {
            changes.awaitNewer(taken.revision(), taken.revision() > visible() ? MOMENT : IDLE);
            catchUp();
            commitNowAndThen();
            tidyAtRest();
            follows();
            return true;
        } catch (RuntimeException | Error e) { // without memory for once, too: nobody else follows
            recover(e);
            return false;
        }
    }

    private void catchUp() {
        while (!stopped && taken.revision() < changes.durable()) {
            Changes next = changes.next(taken.revision(), BATCH);
            apply(next);
            taken.moveTo(next.upTo());
            showWhenDue(next.list().size() >= MANY);
            commitNowAndThen();
        }
        showWhenDue(true);
    }

    /** An article that cannot be indexed costs itself, and not those that come after it. */
    private void apply(Changes next) {
        Map<String, Rejection> rejected = new HashMap<>();
        List<Entry> entries =
                next.list().stream().map(change -> entry(change, rejected)).toList();
        index.apply(entries, next.upTo()).forEach(one -> rejected.put(one.id(), one));
        for (Change change : next.list()) {
            Rejection reason = rejected.get(change.id());
            if (reason == null) {
                setAside.remove(change.id());
            } else {
                setAside.add(reason, change.revision());
            }
        }
    }

    /** Showing is dear, so many changes at once are shown now and then, unless somebody waits for one of them. */
    private void showWhenDue(boolean many) {
        long applied = taken.revision();
        boolean isWanted = wanted.get() > visible() && wanted.get() <= applied;
        boolean due = !many || isWanted || nanos.getAsLong() - shownAt > SHOW_EVERY.toNanos();
        if (applied > visible() && due) {
            show(applied);
        }
    }

    private void show(long revision) {
        index.refresh();
        shownAt = nanos.getAsLong();
        if (revision / REPORT_EVERY > visible() / REPORT_EVERY && lag() > REPORT_EVERY) {
            LOG.infof("Indexed up to revision %d of %d.", revision, changes.durable());
        }
        shown.moveTo(revision);
    }

    private void commitNowAndThen() {
        if (committed < visible() && nanos.getAsLong() - committedAt > COMMIT_EVERY.toNanos()) {
            index.commit();
            committed = visible();
            committedAt = nanos.getAsLong();
        }
    }

    private void tidyAtRest() {
        if (committed == taken.revision() && nanos.getAsLong() - shownAt > REST.toNanos()) {
            index.tidy();
        }
    }

    private void follows() {
        if (failing) {
            failing = false;
            LOG.infof("The index follows again, at revision %d.", visible());
        }
    }

    /**
     * The index may have lost what was not committed, so it is fed from its last commit again. Trouble is told once,
     * however long it lasts: a disk that is full is not to be filled with it.
     */
    private void recover(Throwable e) {
        if (!failing) {
            failing = true;
            LOG.errorf(e, "The index stopped following at revision %d; it tries again.", visible());
        }
        try {
            begin(Math.min(visible(), index.revision()));
        } catch (Failure stillDown) {
            LOG.debug("still down", stillDown);
        }
    }

    private void restart() {
        changes.renew();
        index.clear(changes.archive());
        setAside.clear();
        begin(0);
    }

    private void begin(long revision) {
        shown.moveTo(revision);
        taken.moveTo(revision);
        committed = revision;
    }

    private Entry entry(Change change, Map<String, Rejection> rejected) {
        if (change.article().isEmpty()) {
            return Entry.gone(change.id());
        }
        try {
            ArticleView article = change.article().get();
            return new Entry(article.id(), article, json.writeValueAsBytes(article));
        } catch (JsonProcessingException | RuntimeException | StackOverflowError e) {
            rejected.put(change.id(), new Rejection(change.id(), e));
            return Entry.gone(change.id());
        }
    }
}
