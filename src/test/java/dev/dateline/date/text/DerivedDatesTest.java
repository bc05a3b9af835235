package dev.dateline.date.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text says about its article's own dates: published; republished; about. A star marks what was inferred. */
class DerivedDatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            On 3 May 1931 he spoke. It was the 14th anniversary of the rising. | - - 1931-05-03 1917-05*
            On 7 November 1967, the 50th anniversary of the rising, they met. | - - 1967-11-07 1917-11-07*
            9 January 2005 marked the centenary of the massacre. | - - 2005-01-09 1905-01-09*
            In 1967 they kept the fiftieth anniversary of the rising. | - - 1967 1917*
            Forty years after the strike (4 May 1994), we republished this. | - 1994-05-04 1954-05-04*
            7 November is the anniversary of the 1917 rising. | - - 1917 1917-11-07*
            21 June will mark the 30th anniversary of the rising. | - - XXXX-06-21
            The 30th anniversary of the rising was kept. | - -
            Today is the 100th birthday of the poet. | - -
            Today is the anniversary. Shot 10 years ago, she died the next day, 5 May 1980. We reprint this. | - 1990-05-04* 1980-05-05 1980-05-04*
            Shot 10 years ago, on 5 May 1980, she is not forgotten. | 1990* - 1980-05-05
            On the rising of 1905. Originally published in 1930. | 1930 - 1905
            A review of his new book, first published in 2016. | - -
            """)
    void datesAreDerivedFromTheText(String text, String expected) {
        assertThat(print(DerivedDates.from(text))).isEqualTo(expected);
    }

    @Test
    void anAnniversaryTodayCountsFromTheKnownDayOfWriting() {
        DocumentContext anchors = new DocumentContext(Edtf.parse("2019-12-21"), null);
        assertThat(print(DerivedDates.from("Today is the 140th birthday of the man.", anchors)))
                .isEqualTo("- - 2019-12-21* 1879-12-21*");
        assertThat(print(DerivedDates.from("21 December will mark the 80th anniversary of it.", anchors)))
                .isEqualTo("- - XXXX-12-21 1939-12-21*");
    }

    @Test
    void aDateInTwoCalendarsKeepsTheOldOne() {
        DerivedDates derived = DerivedDates.from("The palace fell on 25 October (7 November) 1917.");
        assertThat(derived.about().get(0).oldStyle()).hasToString("1917-10-25");
    }

    private static String print(DerivedDates derived) {
        StringBuilder line = new StringBuilder(print(derived.published()) + " " + print(derived.republished()));
        derived.about().forEach(value -> line.append(' ').append(print(value)));
        return line.toString();
    }

    private static String print(DerivedDates.Value value) {
        return value == null ? "-" : value.edtf() + (value.inferred() ? "*" : "");
    }
}
