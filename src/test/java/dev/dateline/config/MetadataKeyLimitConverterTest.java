package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataKeyLimitConverterTest {

    private final MetadataKeyLimitConverter limit = new MetadataKeyLimitConverter();

    @Test
    void integersUpToTenThousandAreAccepted() {
        assertThat(limit.convert(" 1 ")).isEqualTo(1);
        assertThat(limit.convert("10000")).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "-1", "many", "99999999999"})
    void anythingElseIsRejectedWithTheAllowedValues(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limit.convert(value))
                .withMessageContaining("from 1 to 10000")
                .withMessageContaining(value);
    }
}
