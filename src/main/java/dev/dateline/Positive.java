package dev.dateline;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads a setting that counts something: a whole number from 1 on. With any other the service does not start. */
public final class Positive implements Converter<Integer> {

    private static final long serialVersionUID = 1;

    @Override
    public Integer convert(String value) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refused(value, e);
        }
        throw refused(value, null);
    }

    private static IllegalArgumentException refused(String value, Throwable cause) {
        return new IllegalArgumentException("It is a whole number from 1 on, and not '" + value + "'.", cause);
    }
}
