package dev.dateline.search.lucene.facet;

import dev.dateline.search.lucene.document.YearRangeCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many runs cover each number, kept as the places where that changes: a run costs the same however long it is. */
final class CoverageCounter {

    private static final int NEAR_LIMIT = 5000; // most are, and are counted in an array

    private final int[] nearChanges = new int[2 * NEAR_LIMIT];
    private final TreeMap<Long, Integer> farChanges = new TreeMap<>();

    /** Numbers that as many runs cover. */
    record CoveredRange(long first, long last, int count) {}

    /** One more run; its ends may be open. */
    void add(int first, int last) {
        addChange(first, 1);
        if (last != YearRangeCodec.OPEN_END) {
            addChange(last + 1L, -1);
        }
    }

    private void addChange(long at, int by) {
        if (at >= -NEAR_LIMIT && at < NEAR_LIMIT) {
            nearChanges[(int) at + NEAR_LIMIT] += by;
        } else {
            farChanges.merge(at, by, Integer::sum);
        }
    }

    /** The numbers between two that any run covers, in order. */
    List<CoveredRange> ranges(long first, long last) {
        List<CoveredRange> steps = new ArrayList<>();
        SortedMap<Long, Integer> changes = changes();
        long from = Long.MIN_VALUE;
        int count = 0;
        for (Map.Entry<Long, Integer> change : changes.entrySet()) {
            add(steps, new CoveredRange(Math.max(from, first), Math.min(change.getKey() - 1, last), count));
            from = change.getKey();
            count += change.getValue();
        }
        add(steps, new CoveredRange(Math.max(from, first), last, count));
        return steps;
    }

    private static void add(List<CoveredRange> steps, CoveredRange step) {
        if (step.count() > 0 && step.first() <= step.last()) {
            steps.add(step);
        }
    }

    /** How many runs cover a number. */
    int countAt(long number) {
        return changes().headMap(number, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private NavigableMap<Long, Integer> changes() {
        TreeMap<Long, Integer> changes = new TreeMap<>(farChanges);
        for (int i = 0; i < nearChanges.length; i++) {
            if (nearChanges[i] != 0) {
                changes.put((long) i - NEAR_LIMIT, nearChanges[i]);
            }
        }
        return changes;
    }
}
