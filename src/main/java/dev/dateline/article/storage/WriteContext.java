package dev.dateline.article.storage;

import dev.dateline.article.Article;
import dev.dateline.article.Article.RevisionStamp;
import dev.dateline.article.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The context of one running write: the source of its revisions, and its changes. The counter is locked when the first
 * revision is taken, so that a write without changes does not lock it.
 */
public final class WriteContext {

    private final Supplier<RevisionCounter> counterLock;
    private final Instant now;
    private final int databaseEpoch;
    private final Set<String> newMetadataKeys;
    private final List<Change> changes = new ArrayList<>();
    private RevisionCounter counter;
    private MetadataKeyRegistry.Keys metadataKeys;

    /**
     * @param lock locks the revision counter until the transaction ends
     * @param databaseEpoch the epoch of the database in which the write began
     * @param newMetadataKeys the metadata keys that are not stored and count as if they were; this write adds its own
     */
    WriteContext(Supplier<RevisionCounter> lock, Instant now, int databaseEpoch, Set<String> newMetadataKeys) {
        this.counterLock = lock;
        this.now = now;
        this.databaseEpoch = databaseEpoch;
        this.newMetadataKeys = newMetadataKeys;
    }

    /** The next revision with the instant of the write, for one article. */
    public RevisionStamp nextStamp() {
        lock();
        return new RevisionStamp(counter.next(), now);
    }

    /** Locks the revision counter until the transaction ends, if this write has not done so. */
    void lock() {
        if (counter == null) {
            counter = counterLock.get();
        }
    }

    /** The epoch of the database in which the write began. */
    int databaseEpoch() {
        return databaseEpoch;
    }

    /**
     * The metadata keys that this write, and those before it in a dry run, add to the stored ones. It may be changed.
     */
    Set<String> newMetadataKeys() {
        return newMetadataKeys;
    }

    /** The metadata keys that this write sees; null until it meets a key that may be new. */
    MetadataKeyRegistry.Keys metadataKeys() {
        return metadataKeys;
    }

    void setMetadataKeys(MetadataKeyRegistry.Keys keys) {
        metadataKeys = keys;
    }

    /** Records the change of an article that got a stamp of this context. */
    public Change recordChange(Article article) {
        Change change = Change.of(article);
        changes.add(change);
        return change;
    }

    /** All changes, in the order of their revisions. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Whether anything changed. */
    boolean hasChanged() {
        return !changes.isEmpty();
    }

    /** The first revision that was taken. Must not be called without changes. */
    long oldestRevision() {
        return changes.get(0).revision();
    }

    /** The last revision that was taken. Must not be called without changes. */
    long newestRevision() {
        return changes.get(changes.size() - 1).revision();
    }
}
