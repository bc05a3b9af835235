package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.util.internal.PlatformDependent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that say how much memory. */
class ByteCountConverterTest {

    private final ByteCountConverter memory = new ByteCountConverter();

    @ParameterizedTest
    @CsvSource({"1, 1", "' 4k ', 4096", "64M, 67108864", "1G, 1073741824"})
    void aSizeIsInBytes(String value, long bytes) {
        assertThat(memory.convert(value)).isEqualTo(bytes);
    }

    @Test
    void aPercentageIsOfTheHeap() {
        assertThat(memory.convert("100%")).isBetween(PlatformDependent.maxDirectMemory() - 100, Long.MAX_VALUE);
        assertThat(memory.convert("25%")).isBetween(1L, PlatformDependent.maxDirectMemory() / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "much", "0", "0%", "101%", "-1", "64MB", "99999999999999999999"})
    void anythingElseIsRejectedWithTheAllowedValues(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.convert(value))
                .withMessage("It must be a size above 0 such as 64M or a percentage such as 25%, not '" + value + "'.");
    }
}
