package dev.dateline.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many runs cover each number, kept as the places where that changes: a run costs the same however long it is. */
final class Steps {

    private static final int NEAR = 5000; // most are, and are counted in an array

    private final int[] near = new int[2 * NEAR];
    private final TreeMap<Long, Integer> far = new TreeMap<>();

    /** Numbers that as many runs cover. */
    record Step(long first, long last, int count) {}

    /** One more run; its ends may be open. */
    void add(int first, int last) {
        change(first, 1);
        if (last != YearRuns.OPEN_END) {
            change(last + 1L, -1);
        }
    }

    private void change(long at, int by) {
        if (at >= -NEAR && at < NEAR) {
            near[(int) at + NEAR] += by;
        } else {
            far.merge(at, by, Integer::sum);
        }
    }

    /** The numbers between two that any run covers, in order. */
    List<Step> all(long first, long last) {
        List<Step> steps = new ArrayList<>();
        SortedMap<Long, Integer> changes = changes();
        long from = Long.MIN_VALUE;
        int count = 0;
        for (Map.Entry<Long, Integer> change : changes.entrySet()) {
            add(steps, new Step(Math.max(from, first), Math.min(change.getKey() - 1, last), count));
            from = change.getKey();
            count += change.getValue();
        }
        add(steps, new Step(Math.max(from, first), last, count));
        return steps;
    }

    private static void add(List<Step> steps, Step step) {
        if (step.count() > 0 && step.first() <= step.last()) {
            steps.add(step);
        }
    }

    /** How many runs cover a number. */
    int at(long number) {
        return changes().headMap(number, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private NavigableMap<Long, Integer> changes() {
        TreeMap<Long, Integer> changes = new TreeMap<>(far);
        for (int i = 0; i < near.length; i++) {
            if (near[i] != 0) {
                changes.put((long) i - NEAR, near[i]);
            }
        }
        return changes;
    }
}
