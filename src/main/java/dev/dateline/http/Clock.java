package dev.dateline.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The time as {@code Date} wants it (RFC 9110, section 5.6.7), written once a second and not once a request. */
final class Clock {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private record Second(long second, String text) {}

    private volatile Second last = new Second(-1, "");

    String now() {
        long second = System.currentTimeMillis() / 1000;
        Second shown = last;
        if (shown.second != second) {
            shown = new Second(second, FORM.format(Instant.ofEpochSecond(second)));
            last = shown;
        }
        return shown.text;
    }
}
