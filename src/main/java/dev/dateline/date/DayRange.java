package dev.dateline.date;

/**
 * A closed range of days.
 *
 * @param first epoch day in the proleptic Gregorian calendar; {@link #MIN} when it has no beginning
 * @param last epoch day, not before the first; {@link #MAX} when it has no end
 */
public record DayRange(long first, long last) implements DaySequence {

    /** Before every day. */
    public static final long MIN = Long.MIN_VALUE;

    /** After every day. */
    public static final long MAX = Long.MAX_VALUE;

    public DayRange {
        if (first > last) {
            throw new IllegalArgumentException("the last day is before the first");
        }
    }

    /** Whether a day is common to both. */
    public boolean overlaps(DayRange other) {
        return first <= other.last && other.first <= last;
    }

    /** Whether all days are among the other's. */
    public boolean within(DayRange other) {
        return other.first <= first && last <= other.last;
    }

    @Override
    public long next(long from) {
        return from > last ? NONE : Math.max(first, from);
    }

    @Override
    public long runEnd(long day) {
        return last;
    }
}
