package dev.dateline.article.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {

    @ParameterizedTest
    @CsvSource({"1917-18, 1917/1918, Month 18 does not exist. Did you mean 1917/1918?", "1904-05, 1904-05,"})
    void aProblemSaysWhyATextIsNotEdtfAlsoWhereItIsRead(String text, String edtf, String problem) {
        DateReading reading = DateReading.of(text);
        assertThat(reading.date().edtf()).isEqualTo(edtf);
        assertThat(reading.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n.d.", "[s.d.]", " undated "})
    void aPhraseForNoDateGetsAnExplanation(String text) {
        DateReading reading = DateReading.of(text);
        assertThat(reading.date()).isNull();
        assertThat(reading.problem())
                .isEqualTo("This text says that there is no date. EDTF cannot express that; the date is null.");
    }

    @Test
    void anEmptyTextIsAnError() {
        assertThat(DateReading.of("").problem()).isEqualTo("A date is needed.");
    }
}
