package dev.dateline.config;

import dev.dateline.text.AsciiDecimal;
import org.eclipse.microprofile.config.spi.Converter;

/** Converts the limit of distinct metadata keys, from 1 to 10,000. With any other value the service does not start. */
public final class MetadataKeyLimitConverter implements Converter<Integer> {

    private static final long serialVersionUID = 1;
    private static final int MAX_KEYS = 10_000; // each takes some 3 kB of memory in the index

    @Override
    public Integer convert(String value) {
        long number = AsciiDecimal.parse(value.strip()).orElse(0);
        if (number < 1 || number > MAX_KEYS) {
            throw new IllegalArgumentException(
                    "It must be a whole number from 1 to " + MAX_KEYS + ", not '" + value + "'.");
        }
        return (int) number;
    }
}
