package dev.dateline.http.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParameterTest {

    private static final Function<String, Instant> INSTANT =
            QueryParameter.instant("updatedSince").reader();

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
    @CsvSource({
        "2020-01-01, 2020-01-01T00:00:00Z",
        "2020-1-1, 2020-01-01T00:00:00Z",
        "2020-05, 2020-05-01T00:00:00Z",
        "2020-01-01T10:30, 2020-01-01T10:30:00Z",
        "2020-01-01T10:30:15, 2020-01-01T10:30:15Z",
        "2020-01-01 10:30:15, 2020-01-01T10:30:15Z",
        "2020-01-01t10:30:15.5z, 2020-01-01T10:30:15.500Z",
        "2020-01-01T10:30:15 02:00, 2020-01-01T08:30:15Z",
        "2020-01-01T10:30:15 +0200, 2020-01-01T08:30:15Z",
        "2020-01-01T10:30:15-02:30, 2020-01-01T13:00:15Z",
        "2020-01-01T10:30 UTC, 2020-01-01T10:30:00Z"
    })
    void theSuggestedInstantIsValid(String text, String meant) {
        assertThat(InstantSuggestion.suggest(text)).contains(meant);
        assertThat(INSTANT.apply(meant)).isEqualTo(Instant.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020", "2020-02-30", "2020-13-01", "yesterday", "2020-01-01T25:00", "٢٠٢٠-٠١-٠١"})
    void nothingIsSuggestedWithoutASimilarValue(String text) {
        assertThat(InstantSuggestion.suggest(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"١", "１", "௧", "0x1", "1.0", "1e1", "one", " 1"})
    void onlyAsciiDigitsAreANumber(String text) {
        assertThatExceptionOfType(InvalidQueryValueException.class)
                .isThrownBy(() -> QueryParameter.number("size", 1, 100).reader().apply(text))
                .withMessage("'size' must be a whole number from 1 to 100.");
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
    void anythingElseIsNotANumber(String text) {
        assertThatExceptionOfType(InvalidQueryValueException.class).isThrownBy(() -> INSTANT.apply(text));
    }
}
