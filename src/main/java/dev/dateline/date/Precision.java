package dev.dateline.date;

/**
 * How precise a date is: the smallest unit that it names, so {@code 156X-12-25} is a day though the year is not known.
 * Unknown last digits of a year make a decade, a century or a millennium.
 */
public enum Precision {
    DAY,
    MONTH,
    /** Also quarters, quadrimesters and semesters. */
    SEASON,
    YEAR,
    DECADE,
    CENTURY,
    /** Also a year of which nothing is known, and any larger unit. */
    MILLENNIUM,
    INTERVAL,
    SET;

    static Precision ofUnknownDigits(int digits) {
        return switch (digits) {
            case 0 -> YEAR;
            case 1 -> DECADE;
            case 2 -> CENTURY;
            default -> MILLENNIUM;
        };
    }
}
