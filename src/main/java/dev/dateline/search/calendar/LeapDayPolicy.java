package dev.dateline.search.calendar;

import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;

/** The day on which 29 February is observed in a common year. */
enum LeapDayPolicy {
    FEB28,
    MAR1,
    /** Not observed in common years. */
    STRICT;

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    /** Returns the day on which a calendar day is observed in a year; empty when it is not. */
    Optional<MonthDay> observedDay(MonthDay day, int year) {
        if (!day.equals(LEAP_DAY) || Year.isLeap(year)) {
            return Optional.of(day);
        }
        return switch (this) {
            case FEB28 -> Optional.of(MonthDay.of(2, 28));
            case MAR1 -> Optional.of(MonthDay.of(3, 1));
            case STRICT -> Optional.empty();
        };
    }
}
