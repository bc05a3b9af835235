package dev.dateline.search.lucene.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSuffixesTest {

    @Test
    void aTextBeginsWithEachOfItsWords() {
        assertThat(WordSuffixes.suffixes("st. petersburg")).containsExactly("st petersburg", "petersburg");
        assertThat(WordSuffixes.suffixes("\"c.l.r. james\""))
                .containsExactly("c l r james", "l r james", "r james", "james");
        assertThat(WordSuffixes.suffixes("हिन्दी")).containsExactly("हिन्दी");
        assertThat(WordSuffixes.suffixes(" – ")).isEmpty();
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
    void nonWordCharactersSeparateWords(String text, String beginning, boolean begins) {
        String prefix = WordSuffixes.normalize(beginning);
        assertThat(WordSuffixes.suffixes(text).stream()
                        .anyMatch(suffix -> !prefix.isEmpty() && suffix.startsWith(prefix)))
                .isEqualTo(begins);
    }
}
