package dev.dateline.date;

/**
 * Arithmetic on days since 1970-01-01 in the proleptic Gregorian calendar, for every year whose days fit in a
 * {@code long}; {@code java.time} ends at the year 999,999,999.
 */
public final class EpochDays {

    /** The last year that is supported; its negative is the first. */
    public static final long LAST_YEAR = 25_000_000_000_000_000L;

    /** The last year that is written with four digits. */
    public static final long LAST_OF_FOUR_DIGITS = 9999;

    private static final long DAYS_IN_400_YEARS = 146_097;
    private static final long DAYS_TO_1970 = 719_468; // from 0000-03-01
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private EpochDays() {}

    /**
     * Returns the epoch day of a day that exists.
     *
     * @param month 1 to 12
     * @param day 1 to 31
     */
    public static long of(long year, int month, int day) {
        long y = month <= 2 ? year - 1 : year; // years start in March, so that the leap day is the last
        long era = Math.floorDiv(y, 400);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_TO_1970;
    }

    /** Returns the year of a day, in astronomical numbering: 0 is 1 BC. */
    public static long year(long epochDay) {
        return civil(epochDay)[0];
    }

    /** Returns the year, the month (1 to 12) and the day of the month (1 to 31), in this order. */
    public static long[] civil(long epochDay) {
        long days = epochDay + DAYS_TO_1970;
        long era = Math.floorDiv(days, DAYS_IN_400_YEARS);
        long dayOfEra = days - era * DAYS_IN_400_YEARS;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long shifted = (5 * dayOfYear + 2) / 153;
        long month = shifted < 10 ? shifted + 3 : shifted - 9;
        long day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        return new long[] {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day};
    }

    /** Returns the number of days in a month (1 to 12). */
    public static int length(long year, int month) {
        return month == 2 && isLeap(year) ? 29 : LENGTHS[month - 1];
    }

    static boolean isLeap(long year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /**
     * Returns a day as {@code YYYY-MM-DD}: {@code -0043-01-01} before the year 0, {@code 170000002-01-01} beyond 9999.
     * Returns null for {@link DayRange#MIN} and {@link DayRange#MAX}.
     */
    public static String print(long epochDay) {
        if (epochDay == DayRange.MIN || epochDay == DayRange.MAX) {
            return null;
        }
        long[] civil = civil(epochDay);
        return printYear(civil[0]) + "-" + twoDigits(civil[1]) + "-" + twoDigits(civil[2]);
    }

    /** Returns a year with at least four digits: {@code 0476}, {@code -0043}, {@code 12345}. */
    public static String printYear(long year) {
        String digits = Long.toString(Math.abs(year));
        return (year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** Returns a number from 0 to 99 with two digits. */
    public static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
