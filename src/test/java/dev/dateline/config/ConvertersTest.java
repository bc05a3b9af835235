package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.security.ApiKeyConverter;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that say yes or no, and how long to wait. */
class ConvertersTest {

    @ParameterizedTest
    @CsvSource({"true, true", "YES, true", "1, true", "' off ', false", "False, false", "0, false"})
    void commonBooleanWordsAreAccepted(String value, boolean meant) {
        assertThat(new StrictBooleanConverter().convert(value)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "tru", "2", ""})
    void otherBooleanWordsAreRejected(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrictBooleanConverter().convert(value))
                .withMessage("It must be true or false, not '" + value + "'.");
    }

    @ParameterizedTest
    @CsvSource({"10s, PT10S", "500ms, PT0.5S", "0s, PT0S", "PT1M, PT1M", "3, PT3S"})
    void aDurationIsParsed(String value, Duration meant) {
        assertThat(new NonNegativeDurationConverter().convert(value)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0", "PT0S", "-1s", "soon", "١٠s"})
    void aTimeLimitIsPositive(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PositiveDurationConverter().convert(value))
                .withMessageContaining("It must be a duration of at least");
        assertThat(new PositiveDurationConverter().convert("30s")).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {" abc ", "abc ", "\tabc", " ", "abc\n"})
    void aKeyWithSpacesAroundItIsRejectedWithoutShowingIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKeyConverter().convert(value))
                .withMessage("A key must not begin or end with whitespace.");
        assertThat(new ApiKeyConverter().convert("a key")).isEqualTo("a key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schlüssel", "a\u0001b", "a\nb", "☃"})
    void aKeyThatNoClientCanSendIsRefusedAndNotTold(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKeyConverter().convert(value))
                .withMessage("A key must consist of ASCII characters without control characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "99999999999999999999", "-10s", "-1", "PT-5S", "soon"})
    void aDurationIsNotNegative(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NonNegativeDurationConverter().convert(value))
                .withMessageContaining("such as 10s");
    }

    @ParameterizedTest
    @CsvSource({
        "'no-store', 'no-store'",
        "' public, max-age=60 ', 'public, max-age=60'",
        "'private=\"a, b\",max-age=0', 'private=\"a, b\",max-age=0'"
    })
    void directivesForCachesAreAHeader(String value, String header) {
        assertThat(new CacheControlConverter().convert(value)).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a b", "max-age=", "a,,b", "a\u0001", "a\nb", "☃"})
    void whatNoHeaderCanHoldIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CacheControlConverter().convert(value))
                .withMessageStartingWith("It must be directives separated by commas,");
    }
}
