package dev.dateline.config;

import io.netty.util.internal.PlatformDependent;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads a setting that says how much memory: a size such as {@code 64M}, or a share such as {@code 25%} of what the
 * process may have for what it sends and receives. With nothing or anything else the service does not start.
 */
public final class ByteCountConverter implements Converter<Long> {

    private static final long serialVersionUID = 1;
    private static final Pattern PERCENTAGE = Pattern.compile("([1-9]\\d?|100)%");

    @Override
    public Long convert(String value) {
        return parse(value.strip())
                .filter(bytes -> bytes > 0)
                .orElseThrow(() -> new IllegalArgumentException(
                        "It is a size such as 64M or a share such as 25%, and not '" + value + "'."));
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
