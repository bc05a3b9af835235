package dev.dateline.search;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.CatalogueDate;
import dev.dateline.http.BadValue;
import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calendar day of any year, as it stands in an address. */
final class CalendarDay {

    private static final String FORM = "A calendar day is written MM-DD, such as 05-24.";
    private static final Pattern YEARLESS = Pattern.compile("XXXX-(\\d\\d-\\d\\d)[?~%]?");
    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})");

    private CalendarDay() {}

    /** @throws BadValue where it is none, with the one that was meant if its numbers make one */
    static MonthDay of(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw bad(text);
        }
    }

    private static BadValue bad(String text) {
        Matcher numbers = TWO_NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return new BadValue(FORM, inWords(text).orElse(null));
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(2));
        String meant = day(first, second)
                .or(() -> day(second, first))
                .map(OnThisDay::written)
                .orElse(null);
        boolean isPastEnd = meant == null && first >= 1 && first <= 12 && second >= 1;
        return new BadValue(isPastEnd ? length(Month.of(first)) : FORM, meant);
    }

    /** The day of a text such as "August 20". */
    private static Optional<String> inWords(String text) {
        return CatalogueDate.read(text).flatMap(CalendarDay::in);
    }

    /** The calendar day that a date of no known year is; empty where it is none. */
    static Optional<String> in(Edtf date) {
        return Optional.of(YEARLESS.matcher(date.toString()))
                .filter(Matcher::matches)
                .map(day -> day.group(1));
    }

    private static Optional<MonthDay> day(int month, int day) {
        try {
            return Optional.of(MonthDay.of(month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String length(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " has at most " + month.maxLength() + " days.";
    }
}
