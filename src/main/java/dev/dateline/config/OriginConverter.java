package dev.dateline.config;

import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converts a setting that is an origin. Only the form that browsers send is accepted (RFC 6454, section 6.2), since any
 * other would never match.
 */
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
                    "It must be an origin such as https://desk.example.org, in lower case, without a path and without the"
                            + " default port, not '" + value + "'.");
        }
        return origin;
    }
}
