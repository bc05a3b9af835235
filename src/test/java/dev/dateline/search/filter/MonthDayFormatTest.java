package dev.dateline.search.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dateline.http.query.InvalidQueryValueException;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthDayFormatTest {

    @Test
    void aDayOfALeapYearIsOne() {
        assertThat(MonthDayFormat.parse("02-29")).isEqualTo(MonthDay.of(2, 29));
    }

    @ParameterizedTest
    @CsvSource({
        "8-20, 08-20",
        "8/2, 08-02",
        "today,",
        "August 20, 08-20",
        "1st of May, 05-01",
        "XXXX-11-07, 11-07",
        "1917-11-07,"
    })
    void otherFormatsGetASuggestion(String text, String meant) {
        assertThat(refused(text)).hasMessage("A calendar day is written MM-DD, such as 05-24.");
        assertThat(refused(text).suggestion()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "20-08, month 20, 08-20",
        "30.2, month 30,",
        "13-45, month 13,",
        "99-99, month 99,",
        "0-1, month 0,",
        "05-00, day 0,"
    })
    void aMonthOrDayThatThereIsNotIsNamed(String text, String named, String meant) {
        assertThat(refused(text))
                .hasMessage("There is no " + named + ". A calendar day is written MM-DD, such as 05-24.");
        assertThat(refused(text).suggestion()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"02-30, February has at most 29 days.", "04-31, April has at most 30 days."})
    void aDayPastTheEndOfItsMonthIsExplained(String text, String message) {
        assertThat(refused(text)).hasMessage(message);
        assertThat(refused(text).suggestion()).isNull();
    }

    private static InvalidQueryValueException refused(String text) {
        return catchThrowableOfType(InvalidQueryValueException.class, () -> MonthDayFormat.parse(text));
    }
}
