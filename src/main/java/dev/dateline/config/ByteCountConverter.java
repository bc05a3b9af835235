package dev.dateline.config;

import io.netty.util.internal.PlatformDependent;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converts a setting that is an amount of memory in bytes: a size such as {@code 64M}, or a percentage such as
 * {@code 25%} of the maximum direct memory, which the process uses for what it sends and receives. With any other
 * value, or 0, the service does not start.
 */
public final class ByteCountConverter implements Converter<Long> {

    private static final long serialVersionUID = 1;
    private static final Pattern PERCENTAGE = Pattern.compile("([1-9]\\d?|100)%");

    @Override
    public Long convert(String value) {
        return parse(value.strip())
                .filter(bytes -> bytes > 0)
                .orElseThrow(() -> new IllegalArgumentException(
                        "It must be a size above 0 such as 64M or a percentage such as 25%, not '" + value + "'."));
    }

    private static Optional<Long> parse(String value) {
        Matcher share = PERCENTAGE.matcher(value);
        if (share.matches()) {
            return Optional.of(PlatformDependent.maxDirectMemory() / 100 * Integer.parseInt(share.group(1)));
        }
        try {
            return Optional.ofNullable(new MemorySizeConverter().convert(value)).map(size -> size.asLongValue());
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
