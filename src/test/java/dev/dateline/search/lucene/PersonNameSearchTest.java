package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleViewBuilder;
import dev.dateline.search.FullTextQuery.MatchMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whose articles a list begins with when somebody looks for a person. */
class PersonNameSearchTest {

    private static final TemporaryIndex INDEX = new TemporaryIndex().add(NamedPeople.articles());

    @AfterAll
    static void closeIndex() throws IOException {
        INDEX.close();
    }

    @Test
    void everyFormOfANameFindsThePersonFirst() {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < NamedPeople.NAMES.size(); i++) {
            for (String form : NamedPeople.formsOf(NamedPeople.NAMES.get(i))) {
                List<String> found = INDEX.find(form);
                String own = "a" + i + "-";
                if (found.size() < 3 || !found.subList(0, 3).stream().allMatch(id -> id.startsWith(own))) {
                    missed.add(form + " " + found.stream().limit(3).toList());
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aFullNameFindsWhoIsKnownByInitials() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add(ArticleViewBuilder.article("own")
                    .title("On probability")
                    .language("en")
                    .authors(List.of("J. M. Keynes"))
                    .build());
            index.add("other", "Letters of John Maynard", "On roses.");
            for (String form : List.of("John Maynard Keynes", "Keynes, John M.", "John Keynes", "keynes j m")) {
                assertThat(index.find(form)).as(form).startsWith("own");
            }
        }
    }

    @Test
    void ordinaryWordsAreNotTakenForAName() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add(ArticleViewBuilder.article("person")
                    .title("On bees")
                    .language("en")
                    .authors(List.of("Newton Deal"))
                    .build());
            for (int i = 0; i < 3; i++) {
                index.add("policy" + i, "The New Deal, part " + i, "Roads and dams.");
            }
            assertThat(index.find("new deal")).startsWith("policy0", "policy1", "policy2");
        }
    }

    @Test
    void allWordsMustOccurAsTypedWhereThatIsAskedFor() {
        assertThat(INDEX.search("V. Kollontai", MatchMode.ALL).items()).isEmpty();
    }

    @Test
    void aNameWithOtherWordsIsAnOrdinaryQuery() {
        assertThat(INDEX.find("Kollontai wages")).first().isEqualTo("a1-1");
    }
}
