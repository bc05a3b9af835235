package dev.dateline.config;

import dev.dateline.text.AsciiDecimal;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a setting that counts something: a whole number from 1 on. With any other the service does not start. */
public final class PositiveIntConverter implements Converter<Integer> {

    private static final long serialVersionUID = 1;

    @Override
    public Integer convert(String value) {
        long number = AsciiDecimal.parse(value.strip()).orElse(0);
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("It is a whole number from 1 on, and not '" + value + "'.");
        }
        return (int) number;
    }
}
