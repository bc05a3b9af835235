package dev.dateline.security;

import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converts a setting that is a key. Leading and trailing whitespace is refused: HTTP strips it from a header, so that
 * the key would never match; so are characters that are not ASCII, which clients encode in different ways, and control
 * characters, which a header cannot hold. An empty value is no key: an optional setting that is absent is converted as
 * one.
 */
public final class ApiKeyConverter implements Converter<String> {

    private static final long serialVersionUID = 1;

    @Override
    public String convert(String value) {
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException("A key must not begin or end with whitespace.");
        }
        if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("A key must consist of ASCII characters without control characters.");
        }
        return value.isEmpty() ? null : value;
    }
}
