package dev.dateline.config;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converts a setting that is true or false: {@code true}, {@code yes}, {@code y}, {@code on}, {@code 1} and their
 * opposites, in any case. With any other value the service does not start.
 */
public final class StrictBooleanConverter implements Converter<Boolean> {

    private static final long serialVersionUID = 1;

    @Override
    public Boolean convert(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "on", "1" -> true;
            case "false", "no", "n", "off", "0" -> false;
            default -> throw new IllegalArgumentException("It must be true or false, not '" + value + "'.");
        };
    }
}
