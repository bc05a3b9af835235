package dev.dateline.http.query;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Suggests the instant that was meant by a date without a time, a time without a zone, or one whose {@code +} was
 * decoded as a space. The suggestion is in UTC, so that it needs no percent-encoding.
 */
final class InstantSuggestion {

    private static final Pattern LENIENT_INSTANT =
            Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{1,2})(-(?<day>[0-9]{1,2})"
                    + "([Tt ]+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,](?<fraction>[0-9]{1,9}))?)?)?)?"
                    + "( ?([Zz]|UTC|GMT)| ?(?<sign>[ +-])(?<hours>[0-9]{2}):?(?<minutes>[0-9]{2})?)?");

    private InstantSuggestion() {}

    /** Returns an RFC 3339 instant in UTC; empty if there is nothing to suggest. */
    static Optional<String> suggest(String text) {
        Matcher given = LENIENT_INSTANT.matcher(text.strip());
        try {
            return JavaScriptDate.parse(text)
                    .map(date -> date.toInstant().toString())
                    .or(() -> Optional.of(given).filter(Matcher::matches).map(InstantSuggestion::toUtc));
        } catch (DateTimeException e) {
            return Optional.empty(); // there is no such day or time
        }
    }

    private static String toUtc(Matcher given) {
        String nanos = given.group("fraction") == null ? "0" : (given.group("fraction") + "00000000").substring(0, 9);
        LocalDateTime time = LocalDateTime.of(
                number(given, "year", 1),
                number(given, "month", 1),
                number(given, "day", 1),
                number(given, "hour", 0),
                number(given, "minute", 0),
                number(given, "second", 0),
                Integer.parseInt(nanos));
        int sign = "-".equals(given.group("sign")) ? -1 : 1;
        ZoneOffset zone =
                ZoneOffset.ofHoursMinutes(sign * number(given, "hours", 0), sign * number(given, "minutes", 0));
        String utc = time.toInstant(zone).toString();
        return utc.matches("[0-9]{4}-.*") ? utc : null;
    }

    private static int number(Matcher given, String group, int otherwise) {
        return given.group(group) == null ? otherwise : Integer.parseInt(given.group(group));
    }
}
