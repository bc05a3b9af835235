package dev.dateline.date;

/**
 * A closed range of days.
 *
 * @param first epoch day in the proleptic Gregorian calendar; {@link #MIN} if the range has no beginning
 * @param last epoch day, not before the first; {@link #MAX} if the range has no end
 */
public record DayRange(long first, long last) implements DaySequence {

    /** Lies before every day; the start of a range without a beginning. */
    public static final long MIN = Long.MIN_VALUE;

    /** Lies after every day; the end of a range without an end. */
    public static final long MAX = Long.MAX_VALUE;

    public DayRange {
        if (first > last) {
            throw new IllegalArgumentException("the last day is before the first");
        }
    }

    /** Returns whether the ranges have a day in common. */
    public boolean overlaps(DayRange other) {
        return first <= other.last && other.first <= last;
    }

    /** Returns whether all days of this range are in the other one. */
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
