package dev.dateline.date;

/** An ordered sequence of days that is queried rather than enumerated. */
interface DaySequence {

    /** Means that there is no such day. */
    long NONE = Long.MAX_VALUE;

    /** Returns the first day, or {@link DayRange#MIN}. */
    long first();

    /** Returns the last day, or {@link DayRange#MAX}. */
    long last();

    /** Returns the first day of the sequence that is not before the given one, or {@link #NONE}. */
    long next(long from);

    /** Returns the last day of the gapless run that contains the given day of the sequence. */
    long runEnd(long day);
}
