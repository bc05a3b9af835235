package dev.dateline.date.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Sentences with the dates in them: the words that belong to each, its value, its modifier, its Old Style day. */
class DateExtractorTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = {"/dates/found.txt", "/dates/found-kinds.txt"},
            delimiter = '|',
            quoteCharacter = '`',
            maxCharsPerColumn = 500)
    void theDatesOfASentenceAreFound(String kind, String text, String expected) {
        assertThat(kind).isNotBlank();
        assertThat(found(text)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void offsetsCountUtf16CodeUnits() {
        FoundDate date = DateExtractor.find("\uD83D\uDD34 Born in 1879.").get(0);
        assertThat(date.start()).isEqualTo(11);
        assertThat(date.end()).isEqualTo(15);
    }

    @Test
    void aDateDoesNotReachOverAnEmptyLine() {
        assertThat(found("He came in May\n\n1917 was the year.")).isEqualTo("1917 = 1917");
    }

    private static String found(String text) {
        return DateExtractor.find(text).stream().map(date -> print(text, date)).collect(Collectors.joining(";"));
    }

    private static String print(String text, FoundDate date) {
        String modifier = date.modifier() == null ? "" : " " + date.modifier();
        String oldStyle = date.oldStyle() == null ? "" : " (" + date.oldStyle() + ")";
        return text.substring(date.start(), date.end()) + " = " + date.date() + modifier + oldStyle;
    }
}
