package dev.dateline.search;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.CatalogueDate;
import dev.dateline.http.query.InvalidQueryValueException;
import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calendar day of any year, as it stands in an address. */
public final class CalendarDay {

    private static final String FORMAT_MESSAGE = "A calendar day is written MM-DD, such as 05-24.";
    private static final Pattern YEARLESS_DATE = Pattern.compile("XXXX-(\\d\\d-\\d\\d)[?~%]?");
    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})");

    private CalendarDay() {}

    /**
     * A calendar day as it stands in an address.
     *
     * @throws InvalidQueryValueException where it is none, with the one that was meant if its numbers make one
     */
    public static MonthDay parse(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw invalid(text);
        }
    }

    /** The day as it stands in an address: {@code 05-24}. */
    public static String written(MonthDay day) {
        return day.toString().substring(2);
    }

    private static InvalidQueryValueException invalid(String text) {
        Matcher numbers = TWO_NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return new InvalidQueryValueException(
                    FORMAT_MESSAGE, parseProse(text).orElse(null));
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(2));
        String meant = tryDay(first, second)
                .or(() -> tryDay(second, first))
                .map(CalendarDay::written)
                .orElse(null);
        boolean isPastEnd = meant == null && first >= 1 && first <= 12 && second >= 1;
        return new InvalidQueryValueException(isPastEnd ? monthLengthMessage(Month.of(first)) : FORMAT_MESSAGE, meant);
    }

    /** The day of a text such as "August 20". */
    private static Optional<String> parseProse(String text) {
        return CatalogueDate.read(text).flatMap(CalendarDay::ofYearlessDate);
    }

    /** The calendar day that a date of no known year is; empty where it is none. */
    public static Optional<String> ofYearlessDate(Edtf date) {
        return Optional.of(YEARLESS_DATE.matcher(date.toString()))
                .filter(Matcher::matches)
                .map(day -> day.group(1));
    }

    private static Optional<MonthDay> tryDay(int month, int day) {
        try {
            return Optional.of(MonthDay.of(month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String monthLengthMessage(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " has at most " + month.maxLength() + " days.";
    }
}
