package dev.dateline.config;

import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a setting that limits a time, such as {@code 30s}. With nothing or less the service does not start. */
public final class PositiveDurationConverter implements Converter<Duration> {

    private static final long serialVersionUID = 1;

    @Override
    public Duration convert(String value) {
        Duration time = new NonNegativeDurationConverter().convert(value);
        if (time.toMillis() == 0) {
            throw new IllegalArgumentException("It is a time such as 30s, above 0s, and not '" + value + "'.");
        }
        return time;
    }
}
