package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.FullTextQuery.MatchMode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens that hold marks or digits. */
class MarkedTokensTest {

    private final TemporaryIndex index = new TemporaryIndex();

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private List<String> find(String words, MatchMode match) {
        return index.search(words, match).items().stream().map(hit -> hit.id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "AT&T, Shares of AT&T rose, 'At the T junction, at noon'",
        "9/11, New York after 9/11, Results 11 to 9",
        "T-34, A battalion of T-34 tanks, 'Chapter 34, letter T'",
        "F-16, The F-16 was sold, 'Form F, page 16'",
        "R&D, Budgets for R&D, 'Letters D and R'",
        "TCP/IP, A history of TCP/IP, The IP and later TCP",
        "24/7, Open 24/7, '7 days, 24 hours'",
        "3.5, A floppy of 3.5 inches, 5 of 3",
        "x-ray, An x-ray of the hand, 'A ray, then x'",
        "G-7, The G-7 summit, '7 notes from G'",
        "C#, Programs in C# and Java, Vitamin C for all",
        "C++, Programs in C++, Vitamin C for all",
        "node.js, A server in node.js, js for each node",
        "B-52, A B-52 over Hanoi, 52 pages on vitamin B",
        "U-2, The U-2 incident, 2 letters: U and V",
    })
    void thePartsOfOneTokenStandTogetherInEveryMode(String token, String text, String other) {
        index.add("right", text, "").add("wrong", other, "");
        for (MatchMode match : MatchMode.values()) {
            assertThat(find(token, match)).as("%s %s", token, match).containsExactly("right");
        }
        index.add(TemporaryIndex.article("german", "de", text, ""));
        assertThat(find(token, MatchMode.ALL)).contains("right").doesNotContain("wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "F-16, F16",
        "MI-5, MI5",
        "G-7, G7",
        "WW-2, WW2",
        "T-34s, T34",
        "AK-47, ak47",
        "Covid-19, COVID19",
        "V-2, V2",
        "F-16, F 16",
        "M-1, m‑1",
        "G-20, G20",
        "Boeing-747, Boeing747",
        "19th-century, 19th century",
        "mid-1930s, mid 1930s"
    })
    void bothWritingsOfATokenFindEachOtherInEveryLanguage(String one, String other) {
        index.add("one", "On " + one + " again", "").add("other", "On " + other + " again", "");
        assertThat(find(one, MatchMode.ALL)).as(one).containsExactlyInAnyOrder("one", "other");
        assertThat(find('"' + one + '"', MatchMode.ALL)).as(one).containsExactlyInAnyOrder("one", "other");
        if (!other.contains(" ")) {
            for (MatchMode match : MatchMode.values()) {
                assertThat(find(other, match)).as(other).containsExactlyInAnyOrder("one", "other");
            }
            index.add(TemporaryIndex.article("fr", "fr", "Le " + one + " encore", ""))
                    .add(TemporaryIndex.article("de", "de", "Die " + other + " wieder", ""));
            assertThat(find(other, MatchMode.ALL)).as(other).hasSize(4);
            assertThat(find(one, MatchMode.ALL)).as(one).hasSize(4);
            assertThat(find("-" + one, MatchMode.ALL)).as(one).isEmpty();
        }
    }

    @Test
    void yearsAndAlternativesAreSeparateWords() {
        index.add("a", "War, 1914–1918", "")
                .add("b", "Between 1914 and 1918", "")
                .add("c", "Input and output", "")
                .add("d", "The war of 1914", "");
        assertThat(find("1914-1918", MatchMode.ALL)).containsExactlyInAnyOrder("a", "b");
        assertThat(find("1914/1918", MatchMode.ALL)).containsExactlyInAnyOrder("a", "b");
        assertThat(find("1914-1918", MatchMode.ANY)).containsExactlyInAnyOrder("a", "b", "d");
        assertThat(find("input/output", MatchMode.ALL)).containsExactly("c");
    }

    @Test
    void hyphenatedWordsStandTogetherUnlessAnyWordIsEnough() {
        index.add("a", "High-speed trains", "")
                .add("b", "High speed at sea", "")
                .add("c", "The speed of high trains", "");
        assertThat(find("high-speed", MatchMode.ALL)).containsExactlyInAnyOrder("a", "b");
        assertThat(find("high-speed", MatchMode.ANY)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void marksAtTheEdgesOfAWordAreIgnored() {
        index.add("a", "Strikes! #strike & more + less - end", "");
        for (String word : List.of("#strike", "strike#", "+strike", "strike+", "&strike", "strike-", "strike&")) {
            assertThat(find(word, MatchMode.ALL)).as(word).containsExactly("a");
        }
    }
}
