package dev.dateline.date;

/**
 * The precision of a date: the smallest unit that it names, so that {@code 156X-12-25} has day precision although its
 * year is not known. Unspecified last digits of a year make a decade, a century or a millennium.
 */
public enum Precision {
    DAY,
    MONTH,
    /** Includes quarters, quadrimesters and semesters. */
    SEASON,
    YEAR,
    DECADE,
    CENTURY,
    /** Includes years of which nothing is known, and all larger units. */
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
