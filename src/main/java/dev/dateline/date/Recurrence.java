package dev.dateline.date;

import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;

/**
 * The annual recurrence of a date: the calendar day that it names, or its month if it names no day.
 *
 * @param day empty if only the month is known
 * @param year astronomical; empty if it is not fully known
 */
public record Recurrence(Month month, Optional<MonthDay> day, Optional<Integer> year) {

    /** Creates the recurrence of a date in a year of four digits, some of which may be unspecified. */
    static Recurrence of(YearMask year, int month, MonthDay day) {
        return new Recurrence(
                Month.of(month),
                Optional.ofNullable(day),
                year.isOne() ? Optional.of((int) year.first()) : Optional.empty());
    }
}
