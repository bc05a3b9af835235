package dev.dateline.date;

import java.time.MonthDay;
import java.util.List;

/** A single date: what stands alone, at an end of an interval, or in a set. */
sealed interface Part permits CalendarPart, LongYear, Season {

    /** The days it stands for. */
    DayRun days();

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

    /** The calendar days it names to the day; empty for anything less precise. */
    default List<MonthDay> calendarDays() {
        return List.of();
    }
}
