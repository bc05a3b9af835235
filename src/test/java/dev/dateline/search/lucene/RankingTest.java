package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.SearchResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which article is the right one for a question, on some short texts about history. */
class RankingTest {

    private static final TemporaryIndex INDEX = new TemporaryIndex()
            .add(
                    "kronstadt",
                    "The sailors of Kronstadt",
                    "In March 1921 the garrison of the island fortress rose against the government and asked for free soviets. "
                            + "The army crossed the ice and took it after ten days.")
            .add(
                    "october",
                    "Ten days that changed Petrograd",
                    "An eyewitness tells how the Winter Palace fell in the autumn of 1917, and what sailors, soldiers and workers said.")
            .add(
                    "nep",
                    "Bread and trade after the civil war",
                    "Why the requisition of grain ended in 1921, how peasants were allowed to sell, and what the New Economic Policy was.")
            .add(
                    "commune",
                    "Seventy-two days in Paris",
                    "The Commune of 1871, its elections, its barricades and the week of blood with which it ended.")
            .add(
                    "chartists",
                    "The great petition",
                    "Chartists carried three million signatures to the House of Commons in 1842 and were turned away.")
            .add(
                    "luddites",
                    "Breaking the frames",
                    "Weavers in Nottingham broke machines at night; the state answered with soldiers and a law that hanged them.")
            .add(
                    "haiti",
                    "A revolution against slavery",
                    "Toussaint Louverture led slaves on Saint-Domingue against French, Spanish and British armies, and Haiti became free.")
            .add(
                    "barcelona",
                    "The May days in Barcelona",
                    "In 1937 there was shooting around the telephone exchange. Orwell saw it from a roof.")
            .add(
                    "spain",
                    "Letters from the Aragon front",
                    "A volunteer writes home of mud, boredom and cold, and once of the telephone in Barcelona.")
            .add(
                    "copenhagen",
                    "A speech in Copenhagen",
                    "Invited by students in November 1932, the exile spoke for two hours in German on the Russian Revolution.")
            .add(
                    "ireland",
                    "Easter week",
                    "Connolly and Pearse held the General Post Office in Dublin in 1916; the rising was over in six days.")
            .add(
                    "general",
                    "The general strike",
                    "For nine days in May 1926 British trains, printing works and docks stood still in support of the miners.");

    @AfterAll
    static void close() throws IOException {
        INDEX.close();
    }

    private static List<String> find(String words, MatchMode match) {
        return INDEX.search(words, match).items().stream()
                .map(SearchResult.Hit::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "why did the sailors on the island rise against the government in 1921, kronstadt",
        "who saw the fall of the Winter Palace, october",
        "how was the grain policy changed after the civil war, nep",
        "what happened in Paris in 1871, commune",
        "petitions to parliament by chartists, chartists",
        "workers who broke machines, luddites",
        "the slave revolution of Haiti, haiti",
        "Orwell and the telephone exchange, barcelona",
        "what did the exile say to students about the Russian revolution, copenhagen",
        "post office Dublin rising, ireland",
        "strikes of British miners in 1926, general",
        "general strike, general",
        "General Post Office, ireland",
        "letters of a volunteer, spain"
    })
    void theRelevantArticleIsFirst(String question, String answer) {
        assertThat(find(question, MatchMode.ANY)).first().isEqualTo(answer);
        assertThat(find(question, MatchMode.AUTO)).first().isEqualTo(answer);
    }

    @Test
    void aWordInTheTitleCountsMoreThanOneInTheText() {
        assertThat(find("Barcelona", MatchMode.AUTO)).containsExactly("barcelona", "spain");
    }

    @Test
    void wordsSideBySideCountMoreThanWordsApart() {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add(
                            "apart",
                            "x",
                            "A black cat and many other animals of the sea and of the forest, also a white dog of some age.")
                    .add(
                            "near",
                            "x",
                            "A white cat and many other animals of the sea and of the forest, also a black dog of some age.");
            assertThat(index.find("black dog")).containsExactly("near", "apart");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aWordRepeatedInEveryMemberDoesNotOutweighTwoWords() {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add("one", "Strike strike", "The strike, a strike and one more strike.")
                    .add("both", "A strike", "The lockout came later.");
            assertThat(index.search("strike lockout", MatchMode.ANY)
                            .items()
                            .get(0)
                            .id())
                    .isEqualTo("both");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, both", "200, often"})
    void repetitionOutweighsTwoWordsOnlyInLongArticles(int others, String first) {
        try (TemporaryIndex index = new TemporaryIndex()) {
            String rest = "peasants ".repeat(others);
            String unasked = "bread ".repeat(8);
            index.add("often", "x", "strike ".repeat(10) + rest)
                    .add("both", "x", "strike " + unasked + rest + "lockout")
                    .add("other", "x", "lockout " + unasked + rest + "bread");
            for (int i = 0; i < 30; i++) {
                index.add("unasked-" + i, "x", unasked + rest);
            }
            assertThat(index.search("strike lockout", MatchMode.ANY)
                            .items()
                            .get(0)
                            .id())
                    .isEqualTo(first);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aVeryLongArticleAboutAWordOutranksShortOnesThatMentionIt() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add("history", "x", "strike ".repeat(30) + "peasants ".repeat(3_000))
                    .add("card", "x", "strike " + "peasants ".repeat(29));
            for (int i = 0; i < 60; i++) {
                index.add("other-" + i, "x", "bread ".repeat(30));
            }
            assertThat(index.find("strike")).containsExactly("history", "card");
        }
    }

    @Test
    void ofTwoVeryLongArticlesTheShorterIsFirst() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add("a-longest", "x", "strike ".repeat(5) + "peasants ".repeat(3_000))
                    .add("b-long", "x", "strike ".repeat(5) + "peasants ".repeat(1_000));
            for (int i = 0; i < 60; i++) {
                index.add("other-" + i, "x", "bread ".repeat(30));
            }
            assertThat(index.find("strike")).containsExactly("b-long", "a-longest");
        }
    }

    @Test
    void burstyWordsWeighMore() {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add("a-mention", "x", "The bread of the peasants").add("b-matter", "x", "The strike of the peasants");
            for (int i = 0; i < 5; i++) {
                index.add("bread-" + i, "x", "The bread of mills, wagons, barges and bakers");
                index.add("strike-" + i, "x", "A strike of miners, a strike of dockers, a strike of weavers");
            }
            List<String> ids = index.search("bread strike", MatchMode.ANY).items().stream()
                    .map(SearchResult.Hit::id)
                    .toList();
            assertThat(ids).containsSubsequence("b-matter", "a-mention");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
