package dev.dateline.date.text.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a year of the Islamic calendar that stands beside the year AD: "1298 AH (1881)", "AH 1298/1881". */
final class HijriNotation {

    private static final String ERA = "(?:a\\.? ?h\\.?|hijri|h\\.)";
    private static final String AD_PATTERN = "(?:(?:a\\.? ?d\\.?|c\\.? ?e\\.?) ?)?";
    private static final Pattern TWO_YEARS = Pattern.compile(
            "(?:" + ERA + " ?(\\d{1,4})|(\\d{1,4}) ?" + ERA + ")(?:[-–/]\\d{1,4})?,? ?[/(\\[=] ?" + AD_PATTERN
                    + "((\\d{3,4})(?: ?[-–/] ?\\d{1,4})?\\??) ?(?:c\\.? ?e\\.?|a\\.? ?d\\.?)?[\\])]?\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final int FIRST_YEAR = 621;
    private static final double SOLAR_YEARS = 0.970224;

    private HijriNotation() {}

    /** Returns the year AD if it agrees with that of the Islamic calendar, otherwise the text itself. */
    static String plain(String text) {
        Matcher years = TWO_YEARS.matcher(text);
        if (!years.matches()) {
            return text;
        }
        int islamic = Integer.parseInt(years.group(1) == null ? years.group(2) : years.group(1));
        double expected = FIRST_YEAR + islamic * SOLAR_YEARS;
        return Math.abs(Integer.parseInt(years.group(4)) - expected) <= 2 ? years.group(3) : text;
    }
}
