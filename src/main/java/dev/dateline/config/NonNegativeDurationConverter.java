package dev.dateline.config;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converts a setting that is a duration of at least 0, such as {@code 10s} or {@code PT1M}. With any other value the
 * service does not start.
 */
public final class NonNegativeDurationConverter implements Converter<Duration> {

    private static final long serialVersionUID = 1;

    @Override
    public Duration convert(String value) {
        return parse(value)
                .filter(wait -> !wait.isNegative())
                .orElseThrow(() -> new IllegalArgumentException(
                        "It must be a duration of at least 0s, such as 10s, not '" + value + "'."));
    }

    private static Optional<Duration> parse(String value) {
        try {
            return Optional.ofNullable(DurationConverter.parseDuration(value.strip()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
