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
 * What this process changed lately, without a gap, so that the one reader that follows closely need not read back from
 * the database what was in memory a moment ago. Changes are laid down before they are committed, by a writer that is
 * alone; nobody may ask for more than is durable.
 */
@ApplicationScoped
class RecentChangesBuffer {

    private static final long MAX_BYTES = HeapShare.bytes(16, 32L << 20);

    private final Deque<Change> changes = new ArrayDeque<>();
    private long sizeInBytes;
    private int databaseEpoch;

    /**
     * Lays down changes that are about to be committed. Those that another writer laid down in vain make room.
     *
     * @param under the opening of the database in which they are; those of an earlier one have no future
     */
    synchronized void add(List<Change> newer, int under) {
        if (under < databaseEpoch) {
            return;
        }
        if (under > databaseEpoch) {
            clear();
            databaseEpoch = under;
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

    /** Takes back what was not committed: revisions from this one on. */
    synchronized void discardFrom(long from) {
        while (!changes.isEmpty() && changes.getLast().revision() >= from) {
            sizeInBytes -= MemoryFootprint.of(changes.removeLast());
        }
    }

    /**
     * The changes after a revision, of each article the newest among them; none when some of them are not here. What
     * lies before is let go.
     *
     * @param upTo the durable revision
     * @param limit how many revisions at most, and how heavy; one in any case
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
