package dev.dateline.date.text.rule;

import dev.dateline.date.JulianDay;
import java.util.Optional;

/**
 * One day in two calendars.
 *
 * @param julian the Old Style date
 * @param gregorian the New Style date
 */
public record CalendarPair(String julian, String gregorian) {

    /** Returns the pair formed by two days in either order, if they are the same day. */
    public static Optional<CalendarPair> of(String one, String other) {
        if (agree(one, other)) {
            return Optional.of(new CalendarPair(one, other));
        }
        return agree(other, one) ? Optional.of(new CalendarPair(other, one)) : Optional.empty();
    }

    /** Returns the pair of a day that the text declares to be Old Style. */
    public static CalendarPair ofJulian(String julian) {
        return new CalendarPair(julian, JulianDay.parse(julian).toGregorian().toString());
    }

    /**
     * Returns the pair formed by two days without a year, if their difference is that of the calendars in the
     * nineteenth or twentieth century.
     */
    public static Optional<CalendarPair> ofNoYear(String one, String other) {
        for (int year : new int[] {1917, 1870}) {
            Optional<CalendarPair> pair = ofYear(one, other, year).or(() -> ofYear(other, one, year));
            if (pair.isPresent()) {
                return pair.map(found ->
                        new CalendarPair("XXXX" + found.julian.substring(4), "XXXX" + found.gregorian.substring(4)));
            }
        }
        return Optional.empty();
    }

    private static Optional<CalendarPair> ofYear(String julian, String gregorian, int year) {
        int before = julian.compareTo(gregorian) > 0 ? year - 1 : year;
        String old = Years.print(before) + julian.substring(4);
        String present = Years.print(year) + gregorian.substring(4);
        return agree(old, present) ? Optional.of(new CalendarPair(old, present)) : Optional.empty();
    }

    /**
     * Returns the pair in a year of the Gregorian calendar; empty if the difference of the calendars was another one in
     * that year.
     */
    public static Optional<CalendarPair> inYear(DateExpression words, int year) {
        return ofYear(words.oldStyle(), words.pattern(), year);
    }

    private static boolean agree(String julian, String gregorian) {
        boolean days = isDay(julian) && isDay(gregorian) && julian.compareTo(gregorian) < 0;
        return days && ofJulian(julian).gregorian.equals(gregorian);
    }

    /**
     * Returns whether an EDTF string is a day from the year 0 to 9999 with all digits known and no qualifier; false for
     * null.
     */
    public static boolean isDay(String edtf) {
        return edtf != null && edtf.length() == 10 && edtf.indexOf('X') < 0;
    }

    /** Returns the expression with this pair as its value. */
    public DateExpression in(DateExpression words) {
        return words.with(gregorian).julian(julian);
    }
}
