package dev.dateline.date;

import java.util.ArrayList;
import java.util.List;

/**
 * An interval, or a member of a set: a range, or a single date that is both of its ends.
 *
 * @param start null if open or unknown
 * @param end null if open or unknown
 */
record Interval(SingleDate start, SingleDate end, boolean openStart, boolean openEnd) {

    boolean isOneDate() {
        return start != null && start == end;
    }

    /** Returns whether nothing is known of the year. */
    boolean isYearless() {
        return parts().stream().allMatch(SingleDate::isYearless);
    }

    boolean hasUnknownStart() {
        return start == null && !openStart;
    }

    boolean hasUnknownEnd() {
        return end == null && !openEnd;
    }

    /** Returns the days of the interval. An unknown end adds none: only the days of the known end are certain. */
    DaySequence days() {
        if (isOneDate()) {
            return start.days();
        }
        SingleDate known = start != null ? start : end;
        long first = openStart ? DayRange.MIN : known.days().first();
        long last = openEnd ? DayRange.MAX : (end != null ? end : known).days().last();
        return new DayRange(first, last);
    }

    int level() {
        int level = isOneDate() || (start != null && end != null) ? 0 : 1;
        for (SingleDate part : parts()) {
            level = Math.max(level, part.isMasked() ? 2 : part.level());
        }
        return level;
    }

    List<SingleDate> parts() {
        List<SingleDate> parts = new ArrayList<>();
        if (start != null) {
            parts.add(start);
        }
        if (end != null && end != start) {
            parts.add(end);
        }
        return parts;
    }

    /**
     * Returns, for a range, its first and last day if they are given. A month at an end is not a date known to the
     * month only, and is omitted.
     */
    List<Recurrence> recurrences() {
        return parts().stream()
                .flatMap(part -> part.recurrence().stream())
                .filter(recurrence -> isOneDate() || recurrence.day().isPresent())
                .toList();
    }

    String display() {
        return isOneDate() ? start.display() : Display.interval(this);
    }

    /** Returns the EDTF string as an interval. */
    @Override
    public String toString() {
        return (start == null ? (openStart ? ".." : "") : start) + "/" + (end == null ? (openEnd ? ".." : "") : end);
    }

    /** Returns the EDTF string as a member of a set. */
    String member() {
        return isOneDate() ? start.toString() : (start == null ? "" : start) + ".." + (end == null ? "" : end);
    }
}
