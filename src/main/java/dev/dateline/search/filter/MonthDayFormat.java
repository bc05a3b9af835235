package dev.dateline.search.filter;

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

/** Parses and formats calendar days of any year, as they occur in URLs: {@code MM-DD}. */
public final class MonthDayFormat {

    private static final String FORMAT_MESSAGE = "A calendar day is written MM-DD, such as 05-24.";
    private static final Pattern YEARLESS_DATE = Pattern.compile("XXXX-(\\d\\d-\\d\\d)[?~%]?");
    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})");

    private MonthDayFormat() {}

    /**
     * Parses a calendar day of the form {@code MM-DD}.
     *
     * @throws InvalidQueryValueException when the text is not a calendar day; it suggests the day that was probably
     *     meant, where the text allows one
     */
    public static MonthDay parse(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw invalid(text);
        }
    }

    /** Formats a day as it occurs in a URL: {@code 05-24}. */
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
        String suggestion = tryDay(first, second)
                .or(() -> tryDay(second, first))
                .map(MonthDayFormat::written)
                .orElse(null);
        return new InvalidQueryValueException(message(first, second), suggestion);
    }

    private static String message(int month, int day) {
        if (month < 1 || month > 12) {
            return "There is no month " + month + ". " + FORMAT_MESSAGE;
        }
        if (day < 1) {
            return "There is no day " + day + ". " + FORMAT_MESSAGE;
        }
        return day > Month.of(month).maxLength() ? monthLengthMessage(Month.of(month)) : FORMAT_MESSAGE;
    }

    /** Reads the day from prose such as "August 20". */
    private static Optional<String> parseProse(String text) {
        return CatalogueDate.read(text).flatMap(MonthDayFormat::ofYearlessDate);
    }

    /** Returns the calendar day, {@code MM-DD}, of an EDTF date without a year ({@code XXXX-05-24}); else empty. */
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
