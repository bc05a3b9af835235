package dev.dateline.date.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What each date of a text is to the article. */
class RolesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dates/roles.txt", delimiter = '|', quoteCharacter = '`')
    void theNearestCueGivesTheRole(String text, String expected) {
        assertThat(DateFinder.find(text).stream()
                        .map(date -> text.substring(date.start(), date.end()) + " " + date.role())
                        .collect(Collectors.joining(";")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dates/sentences.txt", delimiter = '|', quoteCharacter = '`')
    void sampleSentencesHaveTheirDatesAndRoles(String text, String expected) {
        assertThat(DateFinder.find(text).stream()
                        .map(date -> text.substring(date.start(), date.end()) + " = " + date.date() + " " + date.role())
                        .collect(Collectors.joining(";")))
                .isEqualTo(expected == null ? "" : expected);
    }
}
