package dev.dateline.config;

import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converts a setting that is a duration of at least one millisecond, such as {@code 30s}. With any other value the
 * service does not start.
 */
public final class PositiveDurationConverter implements Converter<Duration> {

    private static final long serialVersionUID = 1;

    @Override
    public Duration convert(String value) {
        Duration time = new NonNegativeDurationConverter().convert(value);
        if (time.toMillis() == 0) {
            throw new IllegalArgumentException(
                    "It must be a duration of at least 1ms, such as 30s, not '" + value + "'.");
        }
        return time;
    }
}
