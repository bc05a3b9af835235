package dev.dateline.date.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.Edtf;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Dates that need another one: a year from the context, "the following day", "today". A star marks what was inferred.
 */
class RelativeDatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dates/relative.txt", delimiter = '|', quoteCharacter = '`')
    void datesCountFromTheOneBeforeThem(String text, String expected) {
        assertThat(found(text, DocumentContext.NONE)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void todayIsTheDayOnWhichTheArticleAppearedLast() {
        DocumentContext anchors = new DocumentContext(Edtf.parse("1988-05-01"), Edtf.parse("2018-08-20"));
        assertThat(found("Today and yesterday.", anchors)).isEqualTo("2018-08-20*;2018-08-19*");
        assertThat(found("He died 78 years ago.", anchors)).isEqualTo("1940*");
    }

    @Test
    void aYearOfPublicationIsNoToday() {
        DocumentContext anchors = new DocumentContext(Edtf.parse("1988"), null);
        assertThat(found("Today he died, ten years ago he came.", anchors)).isEqualTo("1978*");
    }

    @Test
    void theNextParagraphGivesNoYear() {
        assertThat(found("In January they came.\n\nOn 12 February 1920 they left.", DocumentContext.NONE))
                .isEqualTo("1920-02-12");
    }

    private static String found(String text, DocumentContext anchors) {
        return DateExtractor.find(text, anchors).stream()
                .map(date -> date.date() + (date.inferred() ? "*" : ""))
                .collect(Collectors.joining(";"));
    }
}
