package dev.dateline.search.filter;

import dev.dateline.http.query.InvalidQueryValueException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a number of years as it occurs in URLs: {@code 10years}. */
final class YearCount {

    private static final Pattern YEARS = Pattern.compile("([1-9]\\d{0,3})years?");
    private static final Pattern YEARS_MEANT = Pattern.compile("P?([1-9]\\d{0,3}) ?(y|yr|yrs|year|years|Y)?");

    private YearCount() {}

    /**
     * Parses a number of years from 1 to 9999.
     *
     * @throws InvalidQueryValueException when the text is something else; it suggests the number that was probably
     *     meant
     */
    static int parse(String text) {
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return Integer.parseInt(years.group(1));
        }
        Matcher matcher = YEARS_MEANT.matcher(text);
        throw new InvalidQueryValueException(
                "A period is written in whole years from 1 to 9999, such as 10years.",
                matcher.matches() ? matcher.group(1) + "years" : null);
    }
}
