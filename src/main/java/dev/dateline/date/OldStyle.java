package dev.dateline.date;

/**
 * Days of the Julian calendar, which Russia used until 1918 and Britain until 1752. EDTF itself is always Gregorian, so
 * a Julian 29 February of 1700, 1800 or 1900 cannot be written.
 */
public final class OldStyle {

    private static final long DAYS_IN_4_YEARS = 1461;
    private static final long DAYS_TO_1970 = 719_470; // from the Julian 0000-03-01

    private OldStyle() {}

    /**
     * The Gregorian date of a Julian day, with the same qualifier.
     *
     * @throws IllegalArgumentException when it is not one single day
     */
    public static Edtf toNewStyle(Edtf julian) {
        long[] civil = civil(julian);
        return written(EpochDays.civil(epochDay(civil[0], (int) civil[1], (int) civil[2])), julian);
    }

    /**
     * The Julian date of a Gregorian day, with the same qualifier.
     *
     * @throws IllegalArgumentException when it is not one single day
     */
    public static Edtf toOldStyle(Edtf gregorian) {
        civil(gregorian);
        return written(julianCivil(gregorian.days().first()), gregorian);
    }

    /** Whether a Julian and a Gregorian date are the same day. */
    public static boolean agree(Edtf julian, Edtf gregorian) {
        return isOneDay(gregorian)
                && toNewStyle(julian).days().first() == gregorian.days().first();
    }

    private static boolean isOneDay(Edtf date) {
        return date.precision() == Precision.DAY
                && date.days().first() == date.days().last();
    }

    private static long[] civil(Edtf date) {
        if (!isOneDay(date)) {
            throw new IllegalArgumentException("An Old Style date is a single day, such as 1917-10-25.");
        }
        return EpochDays.civil(date.days().first());
    }

    private static long epochDay(long year, int month, int day) {
        long y = month <= 2 ? year - 1 : year; // years from March on, so that the leap day is the last
        long cycle = Math.floorDiv(y, 4);
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return cycle * DAYS_IN_4_YEARS + (y - cycle * 4) * 365 + dayOfYear - DAYS_TO_1970;
    }

    private static long[] julianCivil(long epochDay) {
        long days = epochDay + DAYS_TO_1970;
        long cycle = Math.floorDiv(days, DAYS_IN_4_YEARS);
        long inCycle = days - cycle * DAYS_IN_4_YEARS;
        long yearInCycle = Math.min(3, inCycle / 365);
        long dayOfYear = inCycle - yearInCycle * 365;
        long shifted = (5 * dayOfYear + 2) / 153;
        long month = shifted < 10 ? shifted + 3 : shifted - 9;
        long year = cycle * 4 + yearInCycle + (month <= 2 ? 1 : 0);
        return new long[] {year, month, dayOfYear - (153 * shifted + 2) / 5 + 1};
    }

    private static Edtf written(long[] civil, Edtf like) {
        String qualifier = new Qualifier(like.uncertain(), like.approximate()).toString();
        return Edtf.parse(EpochDays.printYear(civil[0]) + "-" + EpochDays.twoDigits(civil[1]) + "-"
                + EpochDays.twoDigits(civil[2]) + qualifier);
    }
}
