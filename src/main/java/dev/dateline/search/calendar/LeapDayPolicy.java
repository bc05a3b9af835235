package dev.dateline.search.calendar;

import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;

/** On which day of a common year the 29th of February comes round again. */
enum LeapDayPolicy {
    FEB28,
    MAR1,
    /** On none. */
    STRICT;

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    /** The day on which a calendar day is remembered in a year. */
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
