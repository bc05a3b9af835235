package dev.dateline.date;

import java.util.Optional;

/** A single date, which may be a date of its own, an end of an interval, or a member of a set. */
sealed interface SingleDate permits CalendarDate, LongYear, Season {

    /** Returns the days that it denotes. */
    DaySequence days();

    /** Returns the EDTF level of its form. */
    int level();

    Precision precision();

    /** Returns the qualifiers of all components combined. */
    Qualifier qualifier();

    /** Returns the date in English. */
    String display();

    /** Returns whether any digit is unspecified. */
    default boolean isMasked() {
        return false;
    }

    /** Returns whether nothing is known of the year. */
    default boolean isYearless() {
        return false;
    }

    /** Returns the calendar day or month that it names; empty for anything less precise. */
    default Optional<Recurrence> recurrence() {
        return Optional.empty();
    }
}
