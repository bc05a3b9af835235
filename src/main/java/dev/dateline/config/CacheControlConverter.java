package dev.dateline.config;

import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converts a setting that is a {@code Cache-Control} header: directives separated by commas (RFC 9111, section 5.2).
 * With any other value the service does not start: no response could carry it.
 */
public final class CacheControlConverter implements Converter<String> {

    private static final long serialVersionUID = 1;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String DIRECTIVE = TOKEN + "(?:=(?:" + TOKEN + "|\"[\\x20-\\x7E&&[^\"]]*\"))?";
    private static final Pattern HEADER = Pattern.compile(DIRECTIVE + "(?: *, *" + DIRECTIVE + ")*");

    @Override
    public String convert(String value) {
        String directives = value.strip();
        if (!HEADER.matcher(directives).matches()) {
            throw new IllegalArgumentException(
                    "It must be directives separated by commas, such as 'public, max-age=60', not '" + value + "'.");
        }
        return directives;
    }
}
