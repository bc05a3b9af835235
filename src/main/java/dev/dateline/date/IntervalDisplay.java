package dev.dateline.date;

/**
 * Formats two dates as an interval in English, without repeating what they have in common: "1917–18", "2–19 March
 * 1919", "January–February 1917".
 */
final class IntervalDisplay {

    private IntervalDisplay() {}

    static String of(SingleDate start, SingleDate end) {
        if (isYear(start) && isYear(end) && qualifier(start).equals(qualifier(end))) {
            return Display.qualified(qualifier(start), years(firstYear(start), firstYear(end)));
        }
        if (start instanceof CalendarDate from && end instanceof CalendarDate to && isPlain(from) && isPlain(to)) {
            if (from.qualifier().equals(to.qualifier()) && isSameForm(from, to)) {
                return Display.qualified(from.qualifier(), shared(from, to));
            }
        }
        return start.display() + " – " + end.display();
    }

    /** Returns whether it is one year, of any length and also before the year 1. */
    private static boolean isYear(SingleDate date) {
        return date instanceof CalendarDate day
                ? day.month() == null && day.year().isOne()
                : date instanceof LongYear year && year.first() == year.last();
    }

    private static Qualifier qualifier(SingleDate year) {
        return year instanceof LongYear known ? known.qualifier() : ((CalendarDate) year).qualifier();
    }

    private static long firstYear(SingleDate year) {
        return year instanceof LongYear known
                ? known.first()
                : ((CalendarDate) year).year().first();
    }

    private static boolean isPlain(CalendarDate date) {
        return !date.isMasked() && !date.year().negative() && date.time().isEmpty();
    }

    private static boolean isSameForm(CalendarDate from, CalendarDate to) {
        return (from.month() == null) == (to.month() == null) && (from.day() == null) == (to.day() == null);
    }

    private static String shared(CalendarDate from, CalendarDate to) {
        if (from.month() == null) {
            return years(from.year().first(), to.year().first());
        }
        boolean sameYear = from.year().equals(to.year());
        boolean sameMonth = sameYear && from.month().equals(to.month());
        if (from.day() == null) {
            return sameYear
                    ? Display.monthName(from.month().number()) + "–" + unqualified(to)
                    : unqualified(from) + " – " + unqualified(to);
        }
        if (sameMonth) {
            return from.day().number() + "–" + unqualified(to);
        }
        return sameYear
                ? from.day().number() + " " + Display.monthName(from.month().number()) + " – " + unqualified(to)
                : unqualified(from) + " – " + unqualified(to);
    }

    private static String years(long from, long to) {
        if (from <= 0) {
            return to <= 0 ? (1 - from) + "–" + (1 - to) + " BC" : Display.year(from) + " – " + Display.year(to);
        }
        if (from < 1000) {
            return "AD " + from + "–" + to;
        }
        boolean sameCentury = from <= EpochDays.LAST_OF_FOUR_DIGITS && from / 100 == to / 100 && to % 100 >= 10;
        return sameCentury ? from + "–" + to % 100 : Display.year(from) + "–" + Display.year(to);
    }

    private static String unqualified(CalendarDate date) {
        return new CalendarDate(date.year(), date.month(), date.day(), date.time(), CalendarDate.Qualifiers.NONE, true)
                .display();
    }
}
