package dev.dateline.search.lucene.facet;

import dev.dateline.search.lucene.document.YearRangeCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts how many ranges of integers cover each integer. Only the changes at the ends of ranges are stored, so that the
 * cost of a range does not depend on its length.
 */
final class CoverageCounter {

    private static final int NEAR_LIMIT = 5000; // most values are within it and are counted in an array

    private final int[] nearChanges = new int[2 * NEAR_LIMIT];
    private final TreeMap<Long, Integer> farChanges = new TreeMap<>();

    /** A range of integers that are all covered by the same number of ranges. */
    record CoveredRange(long first, long last, int count) {}

    /** Adds a range, both ends inclusive; either end may be open. */
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

    /** Returns the covered ranges between two integers, in ascending order. */
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

    /** Returns how many ranges cover an integer. */
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
