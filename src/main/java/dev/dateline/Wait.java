package dev.dateline;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads a setting that says how long to wait, such as {@code 10s}. With less than nothing the service does not start.
 */
public final class Wait implements Converter<Duration> {

    private static final long serialVersionUID = 1;

    @Override
    public Duration convert(String value) {
        Duration wait = DurationConverter.parseDuration(value.strip());
        if (wait == null || wait.isNegative()) {
            throw new IllegalArgumentException("It is a time such as 10s, not below 0s, and not '" + value + "'.");
        }
        return wait;
    }
}
