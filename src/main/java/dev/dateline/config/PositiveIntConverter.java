package dev.dateline.config;

import dev.dateline.text.AsciiDecimal;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converts a setting that is a whole number from 1 to 2,147,483,647. With any other value the service does not start.
 */
public final class PositiveIntConverter implements Converter<Integer> {

    private static final long serialVersionUID = 1;

    @Override
    public Integer convert(String value) {
        long number = AsciiDecimal.parse(value.strip()).orElse(0);
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "It must be a whole number from 1 to " + Integer.MAX_VALUE + ", not '" + value + "'.");
        }
        return (int) number;
    }
}
