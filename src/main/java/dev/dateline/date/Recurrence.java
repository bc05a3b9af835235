package dev.dateline.date;

import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;

/**
 * What comes round again every year: a calendar day that a date names, or the month where the date names no day.
 *
 * @param day absent where only the month is known
 * @param year absent where it is not known wholly
 */
public record Recurrence(Month month, Optional<MonthDay> day, Optional<Integer> year) {

    /** Of a year of four digits, of which some may be unknown. */
    static Recurrence of(YearMask year, int month, MonthDay day) {
        return new Recurrence(
                Month.of(month),
                Optional.ofNullable(day),
                year.isOne() ? Optional.of((int) year.first()) : Optional.empty());
    }
}
