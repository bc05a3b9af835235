package dev.dateline.transfer.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** The days that feeds write: of ISO 8601, and of mail (RFC 822, also with two digits for the year). */
final class FeedDateParser {

    private static final int TWO_DIGIT_YEAR_BASE = 1950;
    private static final DateTimeFormatter RFC_822_DATE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM ")
            .appendValueReduced(ChronoField.YEAR, 2, 4, TWO_DIGIT_YEAR_BASE)
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT); // 31 June is no day, and not the day before

    private FeedDateParser() {}

    /** The local day, whatever the time and the zone; empty for what is none, such as {@code 0000-00-00}. */
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
