package dev.dateline.article.storage;

import dev.dateline.article.BatchLimit;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeBatch;
import dev.dateline.article.MemoryFootprint;
import dev.dateline.config.HeapShare;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest changes of this process, without gaps, so that the index need not read from the database what was in
 * memory a moment ago. Has one reader, which follows closely. A writer adds changes before it commits them, while it
 * holds the writer lock; a reader must not ask for more than is durable.
 */
@ApplicationScoped
class RecentChangesBuffer {

    private static final long MAX_BYTES = HeapShare.bytes(16, 32L << 20);

    private final Deque<Change> changes = new ArrayDeque<>();
    private long sizeInBytes;
    private int databaseEpoch;

    /**
     * Adds changes that are about to be committed. They replace changes with the same revisions that another writer
     * added and did not commit.
     *
     * @param epoch the epoch of the database in which they are written; changes of an earlier epoch are ignored
     */
    synchronized void add(List<Change> newer, int epoch) {
        if (epoch < databaseEpoch) {
            return;
        }
        if (epoch > databaseEpoch) {
            clear();
            databaseEpoch = epoch;
        }
        newer.forEach(change -> {
            discardFrom(change.revision());
            if (!changes.isEmpty() && changes.getLast().revision() != change.revision() - 1) {
                clear();
            }
            changes.addLast(change);
            sizeInBytes += MemoryFootprint.of(change);
            while (sizeInBytes > MAX_BYTES) {
                sizeInBytes -= MemoryFootprint.of(changes.removeFirst());
            }
        });
    }

    private void clear() {
        changes.clear();
        sizeInBytes = 0;
    }

    /** Removes changes that were not committed: those from this revision on. */
    synchronized void discardFrom(long from) {
        while (!changes.isEmpty() && changes.getLast().revision() >= from) {
            sizeInBytes -= MemoryFootprint.of(changes.removeLast());
        }
    }

    /**
     * The changes after a revision, of each article the newest among them. Empty when some of them are not in memory.
     * Removes the changes up to the revision.
     *
     * @param upTo the durable revision
     * @param limit the maximum number and size of the changes; one is returned in any case
     */
    synchronized ChangeBatch changesAfter(long revision, long upTo, BatchLimit limit) {
        while (!changes.isEmpty() && changes.getFirst().revision() <= revision) {
            sizeInBytes -= MemoryFootprint.of(changes.removeFirst());
        }
        if (changes.isEmpty() || changes.getFirst().revision() != revision + 1) {
            return new ChangeBatch(List.of(), revision);
        }
        Map<String, Change> newest = new LinkedHashMap<>();
        long end = Math.min(upTo, revision + limit.changes());
        long last = revision;
        long taken = 0;
        for (Change change : changes) {
            taken += MemoryFootprint.of(change);
            if (change.revision() > end || (taken > limit.bytes() && last > revision)) {
                break;
            }
            newest.remove(change.id());
            newest.put(change.id(), change);
            last = change.revision();
        }
        return new ChangeBatch(new ArrayList<>(newest.values()), last);
    }
}
