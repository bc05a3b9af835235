package dev.dateline.date;

import java.util.ArrayList;
import java.util.List;

/**
 * An interval, or a member of a set: a range, or one date that is both of its ends.
 *
 * @param start null when it is open or unknown
 * @param end null when it is open or unknown
 */
record Interval(SingleDate start, SingleDate end, boolean openStart, boolean openEnd) {

    boolean isOneDate() {
        return start != null && start == end;
    }

    /** Whether nothing is known of the year. */
    boolean isYearless() {
        return parts().stream().allMatch(SingleDate::isYearless);
    }

    boolean unknownStart() {
        return start == null && !openStart;
    }

    boolean unknownEnd() {
        return end == null && !openEnd;
    }

    /** An unknown end stands for nothing: only the days of the known one are sure. */
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
     * Of a range its first and last day, where it has them; a month at its end is not one that is known only to the
     * month.
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

    /** As an interval of its own. */
    @Override
    public String toString() {
        return (start == null ? (openStart ? ".." : "") : start) + "/" + (end == null ? (openEnd ? ".." : "") : end);
    }

    /** As a member of a set. */
    String member() {
        return isOneDate() ? start.toString() : (start == null ? "" : start) + ".." + (end == null ? "" : end);
    }
}
