package dev.dateline.date;

/** Days in order, asked for rather than enumerated. */
interface DaySequence {

    /** There is no such day. */
    long NONE = Long.MAX_VALUE;

    /** The first day, or {@link DayRange#MIN}. */
    long first();

    /** The last day, or {@link DayRange#MAX}. */
    long last();

    /** The first of these days that is not before the given one, or {@link #NONE}. */
    long next(long from);

    /** The last day of the unbroken run that one of these days is in. */
    long runEnd(long day);
}
