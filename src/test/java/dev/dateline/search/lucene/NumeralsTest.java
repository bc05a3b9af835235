package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.FullTextQuery.MatchMode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    private final TemporaryIndex index = new TemporaryIndex();

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private List<String> find(String words, MatchMode match) {
        return index.search(words, match).items().stream().map(hit -> hit.id()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "World War II; world war 2; World War Two; Second World War; 2nd world war; WWII; WW2; WW II; WW-2; ww 2",
                "World War I; world war 1; World War One; First World War; 1st World War; WWI; WW1",
                "3rd estate; third estate",
                "18th century; eighteenth century; XVIII century; eighteenth-century; 18th-century",
                "21st century; twenty-first century; twenty first century; XXI century",
                "20th century; twentieth century; XX century",
                "Henry VIII; Henry 8; Henry the Eighth; Henry the 8th; Henry 8th",
                "George I; George 1; George the First",
                "John Paul II; John Paul 2; John Paul the Second",
                "Louis XVI; Louis 16; Louis the Sixteenth",
                "Part II; part 2; part two",
                "Volume IV; volume 4; volume four",
                "Cold War II; Cold War 2",
                "St Petersburg; Saint Petersburg; St. Petersburg",
                "Mt Everest; Mount Everest",
                "Dr Zhivago; Doctor Zhivago; Dr. Zhivago"
            })
    void writingsOfANumberFindOneAnother(String line) {
        List<String> writings = Arrays.asList(line.split("; "));
        for (String writing : writings) {
            index.add("n" + writings.indexOf(writing), "On " + writing + " in brief", "");
        }
        index.add("x", "A world at war for two days", "the first and second of three parts, centuries ago");
        for (String writing : writings) {
            for (MatchMode match : List.of(MatchMode.ALL, MatchMode.AUTO)) {
                assertThat(find(writing, match).subList(0, writings.size()))
                        .as(writing)
                        .doesNotContain("x");
            }
            assertThat(find(writing, MatchMode.ALL)).as(writing).hasSize(writings.size());
        }
    }

    @Test
    void ordinaryWordsAreNotNumerals() {
        index.add("a", "Two friends", "I met one of them for a second; Xi and vi are words")
                .add("b", "2 friends", "11 met 1, 6 and 2nd");
        assertThat(find("two friends", MatchMode.ALL)).containsExactly("a");
        assertThat(find("2 friends", MatchMode.ALL)).containsExactly("b");
        assertThat(find("Xi", MatchMode.ALL)).containsExactly("a");
        assertThat(find("vi", MatchMode.ALL)).containsExactly("a");
        assertThat(find("seconds", MatchMode.ALL)).containsExactlyInAnyOrder("a", "b"); // 2nd is second
        assertThat(find("world I met", MatchMode.ALL)).isEmpty();
    }

    @Test
    void wordsOfAnyCountAsBefore() {
        index.add("a", "The world at peace", "").add("b", "WWII", "").add("c", "A trade war", "");
        assertThat(find("second world war", MatchMode.ANY).get(0)).isEqualTo("b");
        assertThat(find("second world war", MatchMode.ANY)).hasSize(3);
    }

    @Test
    void phrasesHoldAcrossJoinedWords() {
        index.add("a", "The Second World War ended", "")
                .add("b", "In the twenty-first century of rulers", "")
                .add("c", "WWII ended", "");
        assertThat(find("\"world war 2 ended\"", MatchMode.ALL)).containsExactlyInAnyOrder("a", "c");
        assertThat(find("\"21st century of\"", MatchMode.ALL)).containsExactly("b");
        assertThat(find("ended -WW2", MatchMode.ALL)).isEmpty();
    }
}
