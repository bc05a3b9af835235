package dev.dateline.date;

import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day in Old Style, that is, of the Julian calendar, which Russia used until 1918 and Britain until 1752. Written as
 * in EDTF, {@code 1917-10-25}, with an optional qualifier. Every fourth year has a 29 February, so that
 * {@code 1900-02-29} is valid. Two days are equal if their texts are. Immutable.
 */
public final class JulianDay {

    private static final Pattern DAY_PATTERN = Pattern.compile("(-?\\d{4})-(0[1-9]|1[0-2])-(\\d\\d)([?~%]?)");
    private static final long DAYS_IN_4_YEARS = 1461;
    private static final long DAYS_TO_1970 = 719_470; // days from the Julian 0000-03-01

    private final long year;
    private final int month;
    private final int day;
    private final Qualifier qualifier;

    private JulianDay(long year, int month, int day, Qualifier qualifier) {
        this.year = year;
        this.month = month;
        this.day = day;
        this.qualifier = qualifier;
    }

    /**
     * Parses a single day.
     *
     * @throws EdtfException if the text is not a date, or not a day of this calendar
     * @throws IllegalArgumentException if it is a date, but not a single day
     */
    public static JulianDay parse(String text) {
        Matcher day = DAY_PATTERN.matcher(text);
        boolean leap = day.matches()
                && day.group(2).equals("02")
                && day.group(3).equals("29")
                && Math.floorMod(Long.parseLong(day.group(1)), 4L) == 0;
        if (!leap) {
            return sameText(Edtf.parse(text)); // every other day is valid in both calendars
        }
        return new JulianDay(Long.parseLong(day.group(1)), 2, 29, qualifier(day.group(4)));
    }

    private static Qualifier qualifier(String sign) {
        return sign.isEmpty() ? Qualifier.NONE : Qualifier.of(sign.charAt(0));
    }

    private static JulianDay sameText(Edtf date) {
        long[] civil = EpochDays.civil(oneDay(date));
        return new JulianDay(civil[0], (int) civil[1], (int) civil[2], qualifier(date));
    }

    private static Qualifier qualifier(Edtf date) {
        return new Qualifier(date.uncertain(), date.approximate());
    }

    /**
     * Returns the Julian day of a Gregorian one, with the same qualifier.
     *
     * @throws IllegalArgumentException if the date is not a single day
     */
    public static JulianDay of(Edtf gregorian) {
        long days = oneDay(gregorian) + DAYS_TO_1970;
        long cycle = Math.floorDiv(days, DAYS_IN_4_YEARS);
        long inCycle = days - cycle * DAYS_IN_4_YEARS;
        long yearInCycle = Math.min(3, inCycle / 365);
        long dayOfYear = inCycle - yearInCycle * 365;
        long shifted = (5 * dayOfYear + 2) / 153; // months counted from March
        int month = (int) (shifted < 10 ? shifted + 3 : shifted - 9);
        long year = cycle * 4 + yearInCycle + (month <= 2 ? 1 : 0);
        return new JulianDay(year, month, (int) (dayOfYear - (153 * shifted + 2) / 5 + 1), qualifier(gregorian));
    }

    private static long oneDay(Edtf date) {
        boolean one = date.precision() == Precision.DAY
                && date.days().first() == date.days().last();
        if (!one) {
            throw new IllegalArgumentException("An Old Style date must be a single day, such as 1917-10-25.");
        }
        return date.days().first();
    }

    /**
     * Returns the same day in the Gregorian calendar, with the same qualifier.
     *
     * @throws EdtfException if the Gregorian year has more than four digits
     */
    public Edtf toGregorian() {
        return Edtf.parse(EpochDays.print(epochDay()) + qualifier);
    }

    /** Returns whether a Gregorian date is this day. */
    public boolean isSameDay(Edtf gregorian) {
        return gregorian.precision() == Precision.DAY
                && gregorian.days().first() == epochDay()
                && gregorian.days().last() == epochDay();
    }

    private long epochDay() {
        long y = month <= 2 ? year - 1 : year; // years start in March, so that the leap day is the last
        long cycle = Math.floorDiv(y, 4);
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return cycle * DAYS_IN_4_YEARS + (y - cycle * 4) * 365 + dayOfYear - DAYS_TO_1970;
    }

    /** Returns the calendar day on which this day recurs every year, in the Julian calendar. */
    public Recurrence recurrence() {
        return new Recurrence(Month.of(month), Optional.of(MonthDay.of(month, day)), Optional.of((int) year));
    }

    /**
     * Returns the day in English, for display; without its year if {@code beside}, the Gregorian date shown next to it,
     * has the same year.
     */
    public String display(Edtf beside) {
        boolean sameYear = EpochDays.year(beside.days().first()) == year;
        return day + " " + Display.monthName(month) + (sameYear ? "" : " " + Display.year(year));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JulianDay that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns the day as {@code 1917-10-25}, followed by its qualifier, if any. */
    @Override
    public String toString() {
        return EpochDays.printYear(year) + "-" + EpochDays.twoDigits(month) + "-" + EpochDays.twoDigits(day)
                + qualifier;
    }
}
