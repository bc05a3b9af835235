package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningsTest {

    @Test
    void aTextBeginsWithEachOfItsWords() {
        assertThat(Beginnings.of("st. petersburg")).containsExactly("st petersburg", "petersburg");
        assertThat(Beginnings.of("\"c.l.r. james\"")).containsExactly("c l r james", "l r james", "r james", "james");
        assertThat(Beginnings.of("हिन्दी")).containsExactly("हिन्दी");
        assertThat(Beginnings.of(" – ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jean-paul sartre, jean p, true",
        "jean-paul sartre, jean-p, true",
        "jean-paul sartre, paul, true",
        "jean-paul sartre, aul, false",
        "jean-paul sartre, jeanp, false",
        "o'connor, o con, true",
        "war & peace, war p, true",
        "war & peace, &, false"
    })
    void whatIsNoWordPartsWords(String text, String beginning, boolean begins) {
        assertThat(Beginnings.hasWord(text, beginning)).isEqualTo(begins);
    }
}
