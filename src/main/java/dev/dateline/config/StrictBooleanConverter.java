package dev.dateline.config;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a setting that is true or false, in any of the usual words. With any other the service does not start. */
public final class StrictBooleanConverter implements Converter<Boolean> {

    private static final long serialVersionUID = 1;

    @Override
    public Boolean convert(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "on", "1" -> true;
            case "false", "no", "n", "off", "0" -> false;
            default -> throw new IllegalArgumentException("It is true or false, and not '" + value + "'.");
        };
    }
}
