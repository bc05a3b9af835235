package dev.dateline.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The newest changes, kept in memory so that a thousand readers of the stream do not ask the database a thousand times.
 *
 * @param from all changes after this revision are here
 * @param to up to this one
 * @param changes oldest first, each article once
 */
record RecentChanges(long from, long to, List<SerializedChange> changes) {

    private static final int MAX_CHANGES = 1000;
    private static final int MAX_BYTES = 8 << 20;

    RecentChanges {
        changes = List.copyOf(changes);
    }

    /** Nothing after a revision. */
    static RecentChanges empty(long revision) {
        return new RecentChanges(revision, revision, List.of());
    }

    /** These and newer ones, as far as they have room; of an article only the newest stays. */
    RecentChanges append(List<SerializedChange> newer, long upTo) {
        Set<String> ids = new HashSet<>();
        Deque<SerializedChange> kept = new ArrayDeque<>();
        long start = from;
        long weight = 0;
        for (SerializedChange change : newestFirst(newer)) {
            weight += change.sizeInBytes();
            if (kept.size() >= MAX_CHANGES || weight > MAX_BYTES) {
                start = change.revision();
                break;
            }
            if (ids.add(change.id())) {
                kept.addFirst(change);
            }
        }
        return new RecentChanges(start, upTo, new ArrayList<>(kept));
    }

    private List<SerializedChange> newestFirst(List<SerializedChange> newer) {
        List<SerializedChange> both = new ArrayList<>(newer.size() + changes.size());
        for (int i = newer.size() - 1; i >= 0; i--) {
            both.add(newer.get(i));
        }
        for (int i = changes.size() - 1; i >= 0; i--) {
            both.add(changes.get(i));
        }
        return both;
    }

    /** Whether a reader who has come to a revision finds here all that follows. */
    boolean covers(long revision) {
        return revision >= from;
    }

    /** What follows a revision. */
    List<SerializedChange> changesAfter(long revision) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).revision() <= revision) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return changes.subList(low, changes.size());
    }
}
