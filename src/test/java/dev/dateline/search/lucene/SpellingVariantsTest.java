package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.FullTextQuery.MatchMode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingVariantsTest {

    private final TemporaryIndex index = new TemporaryIndex();

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labour labor",
                "labourers laborers",
                "neighbourhoods neighborhood",
                "behavioural behavioral",
                "honourable honorable",
                "favourite favorites",
                "dishonoured dishonored",
                "defence defenses",
                "licences license",
                "practising practicing",
                "summarisation summarization",
                "organised organizing",
                "criticise criticized",
                "collectivised collectivization",
                "paralysed paralyzed",
                "analyse analyzing",
                "analyses analysis",
                "centre center",
                "centred centered",
                "theatres theater",
                "kilometres kilometer",
                "manoeuvres maneuver",
                "catalogue catalog",
                "cataloguing cataloging",
                "dialogues dialog",
                "travelled traveled",
                "fuelled fueled",
                "modelling modeling",
                "counsellor counselors",
                "marvellous marvelous",
                "programme programs",
                "grey gray",
                "judgement judgments",
                "ploughing plowing",
                "gaoled jailed",
                "aluminium aluminum",
                "encyclopaedia encyclopedias",
                "archaeologists archeologist",
                "foetal fetal",
                "skilful skillful",
                "enrolment enrollment",
                "learnt learned",
                "czarist tsarist",
                "enquiries inquiry"
            })
    void britishAndAmericanSpellingsAreOneWord(String pair) {
        String[] spellings = pair.split(" ", 2);
        index.add("a", "Of " + spellings[0] + " in winter", "").add("b", "Of " + spellings[1] + " in winter", "");
        for (String spelling : spellings) {
            assertThat(index.search(spelling, MatchMode.ALL).total())
                    .as(spelling)
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nationalization national",
                "nationalised national",
                "organization organ",
                "organised organs",
                "civilization civil",
                "industrialised industrial",
                "colonisation colon",
                "generalise general",
                "Manning man",
                "Browning brown",
                "Williams William",
                "Edwards Edward",
                "Davies Davis",
                "Hastings hast",
                "promise prom",
                "four for",
                "hour hor",
                "enterprise enterpriz",
                "tour tor",
                "flour flor",
                "wise wiz"
            })
    void wordsOfOtherMeaningAreNotOneWord(String pair) {
        String[] words = pair.split(" ", 2);
        index.add("a", "Of " + words[0] + " in winter", "").add("b", "Of " + words[1] + " in winter", "");
        assertThat(index.search(words[0], MatchMode.ALL).items())
                .extracting(hit -> hit.id())
                .containsExactly("a");
        assertThat(index.search(words[1], MatchMode.ALL).items())
                .extracting(hit -> hit.id())
                .containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nationalization",
                "nationalisation",
                "nationalized",
                "nationalise",
                "nationalizing",
                "nationalizes"
            })
    void theFormsOfAVerbAndItsNounAreOneWord(String word) {
        index.add("a", "The nationalization of banks", "")
                .add("b", "Banks nationalised", "")
                .add("c", "To nationalize banks", "")
                .add("d", "National banks", "");
        assertThat(index.search(word, MatchMode.ALL).items())
                .extracting(hit -> hit.id())
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void wordsInIseThatAreNotVerbsInIzeAreStemmedAsEver() {
        index.add("a", "A promise, raised taxes, exercises, an enterprise supervised", "");
        for (String word : List.of("promises", "raising", "exercised", "enterprises", "supervise")) {
            assertThat(index.search(word, MatchMode.ALL).total()).as(word).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Schütze Schuetze", "Møller Moeller", "Jäger Jaeger", "Göring Goering"})
    void umlautsAreFoundAsTheyAreWrittenWithoutThem(String pair) {
        String[] writings = pair.split(" ", 2);
        index.add("a", "A book by " + writings[0], "").add("b", "A book by " + writings[1], "");
        index.add(TemporaryIndex.article("fr", "fr", "Un livre de " + writings[0], ""))
                .add(TemporaryIndex.article("la", "la", "Liber a " + writings[1], ""));
        for (String writing : writings) {
            assertThat(index.search(writing, MatchMode.ALL).total()).as(writing).isEqualTo(4);
            assertThat(index.search("\"by " + writing + '"', MatchMode.ALL).total())
                    .as(writing)
                    .isPositive();
        }
    }
}
