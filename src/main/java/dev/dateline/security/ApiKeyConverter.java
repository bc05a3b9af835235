package dev.dateline.security;

import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads a setting that is a key. One with blanks around it is refused: clients lose them in a header, so that the key
 * would never be right.
 */
public final class ApiKeyConverter implements Converter<String> {

    private static final long serialVersionUID = 1;

    @Override
    public String convert(String value) {
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException("A key has no blanks before or after it.");
        }
        return value;
    }
}
