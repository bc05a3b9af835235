package dev.dateline.date.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What each date of a text is to the article. */
class RoleClassifierTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dates/roles.txt", delimiter = '|', quoteCharacter = '`')
    void theNearestCueGivesTheRole(String text, String expected) {
        assertThat(DateExtractor.find(text).stream()
                        .map(date -> text.substring(date.start(), date.end()) + " " + date.role())
                        .collect(Collectors.joining(";")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dates/role-kinds.txt", delimiter = '|', quoteCharacter = '`')
    void sourcesRevisionsAndCitationsHaveTheirRoles(String text, String expected) {
        assertThat(DateExtractor.find(text).stream()
                        .map(date -> date.role().name())
                        .collect(Collectors.joining(";")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dates/sentences.txt", delimiter = '|', quoteCharacter = '`')
    void sampleSentencesHaveTheirDatesAndRoles(String text, String expected) {
        assertThat(DateExtractor.find(text).stream()
                        .map(date -> text.substring(date.start(), date.end()) + " = " + date.date() + " " + date.role())
                        .collect(Collectors.joining(";")))
                .isEqualTo(expected == null ? "" : expected);
    }

    /** At the head of an article each line says something of its own. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A letter/Published in 1930|1930 PUBLISHED",
                "A letter:/First published in 1930|1930 PUBLISHED",
                "A speech/Written: May 1930/First Published: July 1930|May 1930 PUBLISHED;July 1930 PUBLISHED",
                "It was a long way from what he had/published in 1930|1930 ABOUT"
            })
    void aLineThatBeginsWithACueRefersToTheArticle(String lines, String expected) {
        String text = lines.replace('/', '\n');
        assertThat(DateExtractor.find(text).stream()
                        .map(date -> text.substring(date.start(), date.end()) + " " + date.role())
                        .collect(Collectors.joining(";")))
                .isEqualTo(expected);
    }
}
