package dev.dateline.date;

import java.util.Optional;

/** A single date: what stands alone, at an end of an interval, or in a set. */
sealed interface SingleDate permits CalendarDate, LongYear, Season {

    /** The days it stands for. */
    DaySequence days();

    /** The EDTF level of its own form. */
    int level();

    Precision precision();

    /** What is doubted of any component. */
    Qualifier qualifier();

    /** English. */
    String display();

    /** Whether a digit is unknown. */
    default boolean isMasked() {
        return false;
    }

    /** Whether nothing is known of the year. */
    default boolean isYearless() {
        return false;
    }

    /** The calendar day it names, or the month; empty for anything less precise. */
    default Optional<Recurrence> recurrence() {
        return Optional.empty();
    }
}
