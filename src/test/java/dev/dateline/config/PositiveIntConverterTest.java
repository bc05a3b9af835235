package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that count something. */
class PositiveIntConverterTest {

    private final PositiveIntConverter positive = new PositiveIntConverter();

    @Test
    void positiveIntegersAreAccepted() {
        assertThat(positive.convert(" 8 ")).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "2.5", "many", "99999999999", "١", "８"})
    void anythingElseIsRejectedWithTheAllowedValues(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> positive.convert(value))
                .withMessageContaining("from 1 to")
                .withMessageContaining(value);
    }
}
