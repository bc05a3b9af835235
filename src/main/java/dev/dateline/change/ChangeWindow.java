package dev.dateline.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The newest changes in memory, so that a thousand subscribers do not query the database a thousand times. Holds at
 * most 1,000 changes and 8 MiB.
 *
 * @param from exclusive: all changes after this revision are included
 * @param to inclusive: the newest revision that is included
 * @param changes the changes, oldest first, each article once
 */
record ChangeWindow(long from, long to, List<SerializedChange> changes) {

    private static final int MAX_CHANGES = 1000;
    private static final int MAX_BYTES = 8 << 20;

    ChangeWindow {
        changes = List.copyOf(changes);
    }

    /** No changes, at a revision. */
    static ChangeWindow empty(long revision) {
        return new ChangeWindow(revision, revision, List.of());
    }

    /** These and newer changes within the limits, of each article the newest only. The oldest are dropped first. */
    ChangeWindow append(List<SerializedChange> newer, long upTo) {
        Set<String> ids = new HashSet<>();
        Deque<SerializedChange> retained = new ArrayDeque<>();
        long start = from;
        long bytes = 0;
        for (SerializedChange change : newestFirst(newer)) {
            bytes += change.sizeInBytes();
            if (retained.size() >= MAX_CHANGES || bytes > MAX_BYTES) {
                start = change.revision();
                break;
            }
            if (ids.add(change.id())) {
                retained.addFirst(change);
            }
        }
        return new ChangeWindow(start, upTo, new ArrayList<>(retained));
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

    /** Whether all changes after a revision are included. */
    boolean covers(long revision) {
        return revision >= from;
    }

    /** The changes after a revision, which must be {@linkplain #covers covered}. */
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
