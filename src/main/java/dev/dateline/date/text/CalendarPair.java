package dev.dateline.date.text;

import dev.dateline.date.Edtf;
import dev.dateline.date.OldStyle;
import java.util.Optional;

/**
 * One day in two calendars.
 *
 * @param julian the Old Style date
 * @param gregorian the New Style date
 */
record CalendarPair(String julian, String gregorian) {

    /** The pair that two days in one or the other order make, if they are the same day. */
    static Optional<CalendarPair> of(String one, String other) {
        if (agree(one, other)) {
            return Optional.of(new CalendarPair(one, other));
        }
        return agree(other, one) ? Optional.of(new CalendarPair(other, one)) : Optional.empty();
    }

    /** A day that the text declares to be Old Style. */
    static CalendarPair ofJulian(String julian) {
        return new CalendarPair(julian, OldStyle.toNewStyle(Edtf.parse(julian)).toString());
    }

    private static boolean agree(String julian, String gregorian) {
        boolean days = isDay(julian) && isDay(gregorian) && julian.compareTo(gregorian) < 0;
        return days && OldStyle.agree(Edtf.parse(julian), Edtf.parse(gregorian));
    }

    static boolean isDay(String edtf) {
        return edtf != null && edtf.length() == 10 && edtf.indexOf('X') < 0;
    }

    Match in(Match words) {
        return words.with(gregorian).julian(julian);
    }
}
