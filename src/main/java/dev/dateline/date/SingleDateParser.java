package dev.dateline.date;

import dev.dateline.date.CalendarDate.Qualifiers;

/**
 * Parses a single date from a section of the text, component by component, so that an error is reported with its
 * position.
 */
final class SingleDateParser {

    private final String text;
    private final int end;
    private int at;

    private SingleDateParser(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    static SingleDate parse(String text, int start, int end) {
        SingleDate part = new SingleDateParser(text, start, end).part();
        boolean hasLeadingSign = part instanceof CalendarDate && Qualifier.isSign(text.charAt(start));
        return hasLeadingSign ? withLead((CalendarDate) part, text, start, end) : part;
    }

    /**
     * Keeps a qualifier left of a year and month as written, if the year has no other, as in {@code ?2004-06}, or if
     * one at the end includes it, as in {@code ?-2004-06%}.
     */
    private static SingleDate withLead(CalendarDate date, String text, int start, int end) {
        Qualifier lead = Qualifier.of(text.charAt(start));
        SingleDate rest = new SingleDateParser(text, start + 1, end).part();
        boolean included =
                !lead.equals(date.qualifiers().year()) && rest.toString().equals(date.toString());
        boolean alone = date.month() != null
                && rest instanceof CalendarDate other
                && other.qualifiers().year().equals(Qualifier.NONE);
        boolean kept = included || alone;
        return kept ? date.ledBy(lead) : date;
    }

    private SingleDate part() {
        Qualifier left = qualifier();
        if (peek() == 'Y' || isSignificant()) {
            return longYear(left);
        }
        YearMask year = year();
        Qualifier right = qualifier();
        boolean wholly = left.equals(Qualifier.NONE);
        if (at == end) {
            Qualifier both = left.and(right);
            return new CalendarDate(year, null, null, "", new Qualifiers(both, both, both, Qualifier.NONE), wholly);
        }
        Qualifier ofYear = left.and(right);
        wholly &= right.equals(Qualifier.NONE);
        expect('-', "'-' and a month, or the end");
        return month(year, ofYear, wholly);
    }

    private SingleDate month(YearMask year, Qualifier ofYear, boolean whollySoFar) {
        Qualifier left = qualifier();
        int monthAt = at;
        TwoDigits month = twoDigits("month");
        Qualifier right = qualifier();
        boolean wholly = whollySoFar && left.equals(Qualifier.NONE);
        Qualifier year2 = ofYear.and(right);
        Qualifier ofMonth = left.and(right);
        if (month.isOne() && month.number() >= Season.FIRST_CODE && month.number() <= Season.LAST_CODE) {
            if (at < end) {
                throw fail("A season must not be followed by a day or a time.", null);
            }
            return new Season(year, month.number(), year2, ofMonth, wholly);
        }
        if (!month.matchesAny(1, 12)) {
            throw new EdtfException(monthAt, "Month " + month + " does not exist.", null);
        }
        if (at == end) {
            return new CalendarDate(
                    year, month, null, "", new Qualifiers(year2, ofMonth, ofMonth, Qualifier.NONE), wholly);
        }
        expect('-', "'-' and a day, or the end");
        wholly &= right.equals(Qualifier.NONE);
        return day(year, month, new Qualifiers(year2, ofMonth, Qualifier.NONE, Qualifier.NONE), wholly);
    }

    private SingleDate day(YearMask year, TwoDigits month, Qualifiers before, boolean whollySoFar) {
        Qualifier left = qualifier();
        int dayAt = at;
        TwoDigits day = twoDigits("day");
        Qualifier right = qualifier();
        boolean wholly = whollySoFar && left.equals(Qualifier.NONE);
        Qualifiers all =
                new Qualifiers(before.year().and(right), before.month().and(right), left.and(right), Qualifier.NONE);
        String time = at < end ? time(year, month, day, all) : "";
        CalendarDate part = new CalendarDate(year, month, day, time, all, wholly);
        if (!day.matchesAny(1, 31) || new MaskedDays(year, month, day).first() == DaySequence.NONE) {
            throw new EdtfException(
                    dayAt,
                    "The day " + year + "-" + month + "-" + day + " does not exist.",
                    month.isOne() && year.isOne() ? year + "-" + month : null);
        }
        return part;
    }

    private String time(YearMask year, TwoDigits month, TwoDigits day, Qualifiers qualifiers) {
        boolean plain = year.isOne() && month.isOne() && day.isOne();
        if (peek() != 'T' || !plain || !qualifiers.equals(Qualifiers.NONE)) {
            throw fail("Unexpected text after the day: '" + EdtfSuggestions.shown(text, at, end) + "'.", null);
        }
        String time = text.substring(at, end);
        TimeOfDay.check(time, at);
        at = end;
        return time;
    }

    private boolean isSignificant() {
        int sign = at + 4 + (peek() == '-' ? 1 : 0);
        return sign < end
                && text.charAt(sign) == 'S'
                && text.substring(sign - 4, sign).chars().allMatch(c -> isDigit((char) c));
    }

    private SingleDate longYear(Qualifier left) {
        int start = at;
        int last = end;
        while (last > start && Qualifier.isSign(text.charAt(last - 1))) {
            last--;
        }
        at = last;
        Qualifier right = qualifier();
        if (at < end) {
            throw fail("Only one qualifier is allowed here; '%' means both '?' and '~'.", null);
        }
        String form = text.substring(start, last);
        return LongYearParser.read(form, start, left.and(right));
    }

    private YearMask year() {
        int start = at;
        boolean negative = peek() == '-';
        at += negative ? 1 : 0;
        int digits = at;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        String year = text.substring(digits, at);
        if (year.length() != 4) {
            at = start;
            throw fail(yearFault(year), null);
        }
        if (negative && year.equals("0000")) {
            at = start;
            throw fail("The year -0000 does not exist; 1 BC is 0000.", "0000");
        }
        return new YearMask(negative, year);
    }

    private static String yearFault(String digits) {
        if (digits.isEmpty()) {
            return "A date begins with a year of four digits.";
        }
        return digits.length() < 4
                ? "A year has four digits; write X for each unknown one."
                : "A year has four digits; write Y before a longer one, without month and day.";
    }

    private TwoDigits twoDigits(String what) {
        boolean two = at + 2 <= end && isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1));
        if (!two) {
            throw fail("A " + what + " has two digits.", null);
        }
        at += 2;
        return new TwoDigits(text.substring(at - 2, at));
    }

    private Qualifier qualifier() {
        if (at < end && Qualifier.isSign(text.charAt(at))) {
            at++;
            if (at < end && Qualifier.isSign(text.charAt(at))) {
                throw fail("Only one qualifier is allowed here; '%' means both '?' and '~'.", null);
            }
            return Qualifier.of(text.charAt(at - 1));
        }
        return Qualifier.NONE;
    }

    private void expect(char sign, String what) {
        if (peek() != sign) {
            throw fail("Expected " + what + ", but '" + EdtfSuggestions.shown(text, at, end) + "' follows.", null);
        }
        at++;
    }

    private char peek() {
        return at < end ? text.charAt(at) : '\0';
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || c == 'X';
    }

    private EdtfException fail(String message, String suggestion) {
        return new EdtfException(at, message, suggestion);
    }
}
