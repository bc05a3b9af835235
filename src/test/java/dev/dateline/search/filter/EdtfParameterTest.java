package dev.dateline.search.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dateline.date.Edtf;
import dev.dateline.http.query.InvalidQueryValueException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfParameterTest {

    @ParameterizedTest
    @CsvSource({"May 1968, 1968-05", "24 May 1940, 1940-05-24", "24 May,", "in the spring of nothing,"})
    void aDateInWordsGetsItsEdtfAsSuggestion(String text, String meant) {
        assertThat(catchThrowableOfType(InvalidQueryValueException.class, () -> EdtfParameter.parseRange(text))
                        .suggestion())
                .isEqualTo(meant);
        assertThat(catchThrowableOfType(InvalidQueryValueException.class, () -> EdtfParameter.parseFrom(text))
                        .suggestion())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "20 August, ' For a calendar day of any year use onDay=08-20 and dateField.'",
        "1st of May, ' For a calendar day of any year use onDay=05-01 and dateField.'",
        "XXXX-08-20~, ' For a calendar day of any year use onDay=08-20 and dateField.'",
        "XXXX-08, ''",
        "XXXX, ''"
    })
    void aDateWithoutAYearIsReferredToOnDay(String text, String instead) {
        for (Function<String, Edtf> reader :
                List.<Function<String, Edtf>>of(EdtfParameter::parseRange, EdtfParameter::parseTo)) {
            assertThat(catchThrowableOfType(InvalidQueryValueException.class, () -> reader.apply(text)))
                    .hasMessage("A date without a year is not allowed here." + instead);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "before 1905, ../1904",
        "1905 or 1917, '[1905,1917]'",
        "1945/, 1945/..",
        "1945-, 1945/..",
        "1945/unknown, 1945/..",
        "/1945, ../1945",
        "'[1667,1668', '[1667,1668]'"
    })
    void suggestionsAreValidBounds(String text, String meant) {
        assertThat(catchThrowableOfType(InvalidQueryValueException.class, () -> EdtfParameter.parseRange(text))
                        .suggestion())
                .isEqualTo(meant);
        assertThat(catchThrowableOfType(InvalidQueryValueException.class, () -> EdtfParameter.parseTo(text))
                        .suggestion())
                .isNull();
    }
}
