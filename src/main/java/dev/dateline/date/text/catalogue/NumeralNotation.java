package dev.dateline.date.text.catalogue;

import dev.dateline.date.text.rule.Years;
import dev.dateline.date.text.token.Numerals;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites years in Roman numerals and ranges of numeric dates: "MCMXVII-MCMXVIII", "12-15.III.1848",
 * "5/3/1915-6/7/1915".
 */
final class NumeralNotation {

    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\d.])(?:[MDCLXVI]{4,}|[mdclxvi]{5,})(?![\\p{L}\\d])");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2099;

    private static final String MONTH = "(I{1,3}|IV|VI{0,3}|IX|XI{0,2}|i{1,3}|iv|vi{0,3}|ix|xi{0,2}|0?[1-9]|1[0-2])";
    private static final String DAY = "(\\d{1,2})";
    private static final String DASH = "\\.? ?[-–—] ?";
    private static final List<String> ROMAN_MONTHS =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private static final Pattern DAYS = Pattern.compile(DAY + DASH + DAY + "\\. ?" + MONTH + "\\. ?(\\d{4})");
    private static final Pattern DAYS_OF_MONTHS =
            Pattern.compile(DAY + "\\. ?" + MONTH + DASH + DAY + "\\. ?" + MONTH + "\\. ?(\\d{4})");
    private static final Pattern DAYS_OF_YEARS =
            Pattern.compile(DAY + "\\. ?" + MONTH + "\\. ?(\\d{4})" + DASH + DAY + "\\. ?" + MONTH + "\\. ?(\\d{4})");
    private static final Pattern MONTHS = Pattern.compile("([IVX]{1,4})" + DASH + "([IVX]{1,4})\\. ?(\\d{4})");
    private static final RewriteRule NUMERIC_RULE = RewriteRule.of(
            "^(\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{1,2}[./]\\d{4}) ?(?:[-–—/]|to) ?(\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{1,2}[./]\\d{4})$",
            "$1 to $2");

    private NumeralNotation() {}

    /** Returns the same dates in figures and names of months, or the text itself. */
    static String plain(String text) {
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return iso(days.group(4), days.group(3), days.group(1)) + "/"
                    + iso(days.group(4), days.group(3), days.group(2));
        }
        Matcher months = DAYS_OF_MONTHS.matcher(text);
        if (months.matches()) {
            String year = months.group(5);
            return iso(year, months.group(2), months.group(1)) + "/" + iso(year, months.group(4), months.group(3));
        }
        Matcher years = DAYS_OF_YEARS.matcher(text);
        if (years.matches() && isRoman(years.group(2))) {
            return iso(years.group(3), years.group(2), years.group(1)) + "/"
                    + iso(years.group(6), years.group(5), years.group(4));
        }
        Matcher ofYear = MONTHS.matcher(text);
        if (ofYear.matches() && month(ofYear.group(1)) > 0 && month(ofYear.group(2)) > 0) {
            String year = ofYear.group(3) + "-";
            return year + Years.twoDigits(month(ofYear.group(1))) + "/" + year
                    + Years.twoDigits(month(ofYear.group(2)));
        }
        return text.chars().anyMatch(Character::isDigit)
                ? NUMERIC_RULE.apply(text)
                : YEAR.matcher(text).replaceAll(found -> year(found.group()));
    }

    private static String year(String numeral) {
        int year = Numerals.roman(numeral.toUpperCase(Locale.ROOT));
        return year >= FIRST_YEAR && year <= LAST_YEAR ? Integer.toString(year) : numeral;
    }

    private static boolean isRoman(String month) {
        return !Character.isDigit(month.charAt(0));
    }

    private static int month(String text) {
        return isRoman(text) ? ROMAN_MONTHS.indexOf(text.toLowerCase(Locale.ROOT)) + 1 : Integer.parseInt(text);
    }

    private static String iso(String year, String month, String day) {
        return year + "-" + Years.twoDigits(month(month)) + "-" + Years.twoDigits(Integer.parseInt(day));
    }
}
