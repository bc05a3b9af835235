package dev.dateline.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The current time in the format of the {@code Date} header (RFC 9110, section 5.6.7), formatted once per second and
 * not once per request.
 */
public final class HttpDate {

    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private record CachedDate(long second, String text) {}

    private volatile CachedDate cached = new CachedDate(-1, "");

    public String now() {
        long second = System.currentTimeMillis() / 1000;
        CachedDate current = cached;
        if (current.second != second) {
            current = new CachedDate(second, IMF_FIXDATE.format(Instant.ofEpochSecond(second)));
            cached = current;
        }
        return current.text;
    }
}
