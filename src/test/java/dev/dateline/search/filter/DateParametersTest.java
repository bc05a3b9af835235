package dev.dateline.search.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dateline.date.Edtf;
import dev.dateline.http.query.InvalidQueryValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"191X", "000X", "-001X", "-0048/-0039", "-0008/0000", "0001/0009", "Y12340/Y12349"})
    void aDecadeIsWrittenAsOneOrAsItsFacetNamesIt(String text) {
        assertThat(DateParameters.parseDecade(text)).isEqualTo(Edtf.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1910, 191X",
        "1917, 191X",
        "1917-11-07, 191X",
        "191X~, 191X",
        "191x, 191X",
        "1910s, 191X",
        "191, 191X",
        "1910-1919, 191X",
        "1910/1917, 191X",
        "-0043, -0048/-0039",
        "12345, Y12340/Y12349",
        "19XX,",
        "1905/1917,",
        "1917/..,",
        "XXXX-11-07,",
        "tens,"
    })
    void otherDatesGetTheDecadeTheyLieInAsSuggestion(String text, String meant) {
        InvalidQueryValueException refused =
                catchThrowableOfType(InvalidQueryValueException.class, () -> DateParameters.parseDecade(text));
        assertThat(refused).hasMessage("A decade is written like 193X.");
        assertThat(refused.suggestion()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1917", "0000", "-0043", "Y12345", "Y-12345"})
    void aYearIsWrittenAsOne(String text) {
        assertThat(DateParameters.parseYear(text)).isEqualTo(Edtf.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"1917-11-07, 1917", "c. 1917, 1917", "1917?, 1917", "12345, Y12345", "191X,", "17,", "now,"})
    void otherDatesGetTheYearTheyLieInAsSuggestion(String text, String meant) {
        InvalidQueryValueException refused =
                catchThrowableOfType(InvalidQueryValueException.class, () -> DateParameters.parseYear(text));
        assertThat(refused.suggestion()).isEqualTo(meant);
    }
}
