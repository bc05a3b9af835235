package dev.dateline.http;

import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** An origin as browsers send it (RFC 6454, section 6.2): one that is written otherwise would never match. */
public final class Origin implements Converter<String> {

    private static final long serialVersionUID = 1;
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/?#@\\s\\p{Lu}]+");

    @Override
    public String convert(String value) {
        String origin = value.strip();
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "An origin is like https://desk.example.org, in small letters and without a path, and not '" + value
                            + "'.");
        }
        return origin;
    }
}
