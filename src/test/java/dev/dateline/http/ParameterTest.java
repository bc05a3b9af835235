package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {

    private static final Function<String, Instant> INSTANT =
            Parameter.instant("updatedSince").reader();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T04:30:00Z, 2026-11-23T04:30:00Z",
        "2026-11-23T04:30:00.123456789Z, 2026-11-23T04:30:00.123456789Z",
        "2026-11-23T05:30:00+01:00, 2026-11-23T04:30:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
    })
    void anInstantIsOfAYearOfFourDigits(String text, Instant instant) {
        assertThat(INSTANT.apply(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-11-23T24:30:00Z",
                "2026-11-23T04:30Z",
                "2026-11-23",
                "yesterday"
            })
    void anythingElseIsNone(String text) {
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> INSTANT.apply(text));
    }
}
