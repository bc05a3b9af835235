package dev.dateline.transfer.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Parses the dates of feeds: ISO 8601, and RFC 822 including two-digit years. */
final class FeedDateParser {

    private static final int TWO_DIGIT_YEAR_BASE = 1950;
    private static final DateTimeFormatter RFC_822_DATE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM ")
            .appendValueReduced(ChronoField.YEAR, 2, 4, TWO_DIGIT_YEAR_BASE)
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT); // 31 June is invalid, and not 30 June

    private FeedDateParser() {}

    /** Returns the local date, ignoring time and zone; empty if it is invalid, such as {@code 0000-00-00}. */
    static Optional<LocalDate> parse(String text) {
        String mail = text.replaceFirst("^\\p{Alpha}+,\\s*", "")
                .replaceFirst("\\s\\d{1,2}:\\d{2}.*$", "")
                .replaceAll("\\s+", " ");
        try {
            boolean iso = text.matches("(?s)\\d{4}-\\d{2}-\\d{2}.*");
            return Optional.of(iso ? LocalDate.parse(text.substring(0, 10)) : LocalDate.parse(mail, RFC_822_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
