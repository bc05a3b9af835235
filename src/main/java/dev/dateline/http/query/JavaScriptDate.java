package dev.dateline.http.query;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JavaScript {@code Date} as clients write it that turn it into text or JSON and not into an ISO string. */
public final class JavaScriptDate {

    private static final Pattern TEXT = Pattern.compile(
            "([A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d \\d{4} \\d\\d:\\d\\d:\\d\\d " + "GMT[ +-]\\d{4})( \\([^()]*\\))?");
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE MMM dd uuuu HH:mm:ss 'GMT'xx", Locale.ENGLISH);

    private JavaScriptDate() {}

    /**
     * Parses {@code Mon Nov 23 2026 04:30:00 GMT+0100 (…)}, also where the plus became a space, or an instant in
     * quotes.
     */
    public static Optional<OffsetDateTime> parse(String text) {
        Matcher written = TEXT.matcher(text);
        try {
            if (written.matches()) {
                return Optional.of(OffsetDateTime.parse(written.group(1).replace("GMT ", "GMT+"), FORMAT));
            }
            boolean isQuoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
            return isQuoted
                    ? Optional.of(OffsetDateTime.parse(text.substring(1, text.length() - 1)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // there is no such day or time
        }
    }
}
