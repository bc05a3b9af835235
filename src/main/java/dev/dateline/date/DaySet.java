package dev.dateline.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days that a date denotes: sorted ranges that neither overlap nor touch. If there are many ranges, the set is
 * stored as the pattern that generates them, and no operation enumerates more of them than it must.
 */
public final class DaySet {

    private final List<DaySequence> runs;
    private final boolean empty;
    private final long first;
    private final long last;

    private DaySet(List<? extends DaySequence> runs, boolean empty) {
        this.runs = List.copyOf(runs);
        this.empty = empty;
        long min = runs.get(0).first();
        long max = runs.get(0).last();
        for (DaySequence run : runs.subList(1, runs.size())) {
            min = Math.min(min, run.first());
            max = Math.max(max, run.last());
        }
        this.first = min;
        this.last = max;
    }

    static DaySet of(List<? extends DaySequence> runs) {
        return new DaySet(runs, false);
    }

    /** Returns the days of a date whose year is unknown: they have bounds but are in no range. */
    static DaySet yearless(List<? extends DaySequence> runs) {
        return new DaySet(runs, true);
    }

    /** Returns all days from the first to the last, both inclusive; see {@link DayRange} for open ends. */
    public static DaySet of(long first, long last) {
        return of(List.of(new DayRange(first, last)));
    }

    /** Returns whether the year of the days is unknown, in which case they overlap no range. */
    public boolean isEmpty() {
        return empty;
    }

    /** Returns the first day, or {@link DayRange#MIN}. */
    public long first() {
        return first;
    }

    /** Returns the last day, or {@link DayRange#MAX}. */
    public long last() {
        return last;
    }

    /** Returns whether at least one of these days is in the range. */
    public boolean overlaps(DayRange range) {
        if (empty) {
            return false;
        }
        long next = next(range.first());
        return next != DaySequence.NONE ? next <= range.last() : last() == DayRange.MAX && range.last() == DayRange.MAX;
    }

    /** Returns whether all of these days are in the range. */
    public boolean within(DayRange range) {
        return !empty && range.first() <= first() && last() <= range.last();
    }

    /** Returns whether all days of the range are among these. */
    public boolean contains(DayRange range) {
        return !empty && next(range.first()) == range.first() && runEnd(range.first()) >= range.last();
    }

    /** Returns whether the sets have a day in common. */
    public boolean overlaps(DaySet other) {
        if (empty || other.empty) {
            return false;
        }
        long day = Math.max(first(), other.first());
        while (day != DaySequence.NONE) {
            long ownNext = next(day);
            long otherNext = ownNext == DaySequence.NONE ? DaySequence.NONE : other.next(ownNext);
            if (ownNext == otherNext) {
                return ownNext != DaySequence.NONE;
            }
            day = otherNext;
        }
        return false;
    }

    /**
     * Returns whether all of these days are among the others. Days within one range of the others are skipped in one
     * step.
     */
    public boolean within(DaySet other) {
        if (empty || other.empty || first() < other.first() || last() > other.last()) {
            return false;
        }
        long day = first();
        while (day != DaySequence.NONE) {
            if (other.next(day) != day) {
                return false;
            }
            long end = other.runEnd(day);
            day = end == DayRange.MAX ? DaySequence.NONE : next(end + 1);
        }
        return true;
    }

    /** Returns whether all of the other days are among these. */
    public boolean contains(DaySet other) {
        return other.within(this);
    }

    /**
     * Returns the ranges in ascending order.
     *
     * @param atMost the maximum number of ranges to return
     * @return empty if there are more
     */
    public Optional<List<DayRange>> ranges(int atMost) {
        List<DayRange> ranges = new ArrayList<>();
        long day = empty ? DaySequence.NONE : next(first());
        while (day != DaySequence.NONE) {
            if (ranges.size() == atMost) {
                return Optional.empty();
            }
            long end = runEnd(day);
            ranges.add(new DayRange(day, end));
            day = end == DayRange.MAX ? DaySequence.NONE : next(end + 1);
        }
        return Optional.of(ranges);
    }

    private long next(long from) {
        long next = DaySequence.NONE;
        for (DaySequence run : runs) {
            next = Math.min(next, run.next(from));
        }
        return next;
    }

    /** Returns the end of the run that contains a day. Runs of different members that overlap or touch count as one. */
    private long runEnd(long day) {
        long end = furthest(day, day);
        while (end != DayRange.MAX) {
            long further = furthest(end + 1, end);
            if (further == end) {
                break;
            }
            end = further;
        }
        return end;
    }

    /** Returns the end of the longest run of a member that contains the day, or {@code otherwise} if none does. */
    private long furthest(long day, long otherwise) {
        long end = otherwise;
        for (DaySequence run : runs) {
            if (run.next(day) == day) {
                end = Math.max(end, run.runEnd(day));
            }
        }
        return end;
    }
}
