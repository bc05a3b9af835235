package dev.dateline.date.text.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a range whose ends are qualified independently, so that each is read alone: "1901-[1904?]", "c. 1901-1904?".
 *
 * @param first the first end as written
 * @param last the last end as written
 */
public record CatalogueInterval(String first, String last) {

    private static final String DASH = " ?(?:[-–—]| to ) ?";
    private static final Pattern BRACKETED = Pattern.compile("(\\[[^\\[\\]]+]\\??)" + DASH
            + "(\\[[^\\[\\]]+]\\??|[^\\[\\]]+)" + "|([^\\[\\]]+?)" + DASH + "(\\[[^\\[\\]]+]\\??)");
    private static final Pattern CIRCA = Pattern.compile(
            "(c\\.? ?|ca\\.? ?|circa |approximately )(\\d{4}[^-–—?]*\\??)" + DASH + "(\\d{4}[^-–—?]*\\??)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_YEAR_PATTERN = Pattern.compile("(\\[?)(\\d{2})(\\??]?\\??)");

    /** Splits a whole text; returns empty if it is not a range, or if its ends cannot be told apart. */
    public static Optional<CatalogueInterval> of(String text) {
        Matcher circa = CIRCA.matcher(text);
        if (text.indexOf('?') > 0 && circa.matches()) {
            return Optional.of(new CatalogueInterval(circa.group(1) + circa.group(2), circa.group(1) + circa.group(3)));
        }
        Matcher ends = BRACKETED.matcher(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
        if (!ends.matches()) {
            return Optional.empty();
        }
        String first = ends.group(1) == null ? ends.group(3) : ends.group(1);
        String last = ends.group(1) == null ? ends.group(4) : ends.group(2);
        return Optional.of(new CatalogueInterval(first, complete(first, last)));
    }

    /** Completes the last two digits of a year from the first end: "1901-[04?]". */
    private static String complete(String first, String last) {
        Matcher digits = SHORT_YEAR_PATTERN.matcher(last);
        String year = first.replaceFirst("^.*?(\\d{2})\\d{2}\\D*$", "$1");
        return digits.matches() && year.length() == 2
                ? digits.group(1) + year + digits.group(2) + digits.group(3)
                : last;
    }
}
