package dev.dateline.config;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads a setting that says how long to wait, such as {@code 10s}. With less than nothing the service does not start.
 */
public final class NonNegativeDurationConverter implements Converter<Duration> {

    private static final long serialVersionUID = 1;

    @Override
    public Duration convert(String value) {
        return parse(value)
                .filter(wait -> !wait.isNegative())
                .orElseThrow(() -> new IllegalArgumentException(
                        "It is a time such as 10s, not below 0s, and not '" + value + "'."));
    }

    private static Optional<Duration> parse(String value) {
        try {
            return Optional.ofNullable(DurationConverter.parseDuration(value.strip()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
