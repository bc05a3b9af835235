package dev.dateline.config;

import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** An origin as browsers send it (RFC 6454, section 6.2): one that is written otherwise would never match. */
public final class OriginConverter implements Converter<String> {

    private static final long serialVersionUID = 1;
    private static final Pattern ORIGIN =
            Pattern.compile("[a-z][a-z0-9+.-]*://(\\[[0-9a-f:]+]|[a-z0-9._-]+)(:\\d{1,5})?");
    private static final Pattern DEFAULT_PORT = Pattern.compile("http://.*:80|https://.*:443");

    @Override
    public String convert(String value) {
        String origin = value.strip();
        if (!ORIGIN.matcher(origin).matches() || DEFAULT_PORT.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "An origin is like https://desk.example.org, in small letters, without a path or a usual port, and not '"
                            + value + "'.");
        }
        return origin;
    }
}
