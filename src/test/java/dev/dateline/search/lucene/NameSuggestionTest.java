package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleViewBuilder;
import dev.dateline.search.CompletionResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whom suggestions offer while somebody types a name. */
class NameSuggestionTest {

    private static final TemporaryIndex INDEX = new TemporaryIndex()
            .add(NamedPeople.articles())
            .add(ArticleViewBuilder.article("typo")
                    .title("The maning of a fortress")
                    .language("en")
                    .build());

    @AfterAll
    static void closeIndex() throws IOException {
        INDEX.close();
    }

    private static List<String> suggested(String typed) {
        return INDEX.engine.complete(typed, 10).items().stream()
                .map(CompletionResult.Item::value)
                .toList();
    }

    @Test
    void everyFormOfANameOffersThePersonFirst() {
        List<String> missed = new ArrayList<>();
        for (String name : NamedPeople.NAMES) {
            for (String form : NamedPeople.formsOf(name)) {
                for (String typed :
                        List.of(form, form.toLowerCase(Locale.ROOT), form.substring(0, form.length() - 1))) {
                    if (!suggested(typed).contains(name)) {
                        missed.add(typed + " " + suggested(typed));
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void typosInAnyWordAreForgiven() {
        Map<String, String> typos = Map.ofEntries(
                Map.entry("maning", "Christopher D. Manning"),
                Map.entry("maninng", "Christopher D. Manning"),
                Map.entry("Cristopher Maning", "Christopher D. Manning"),
                Map.entry("maning cristopher", "Christopher D. Manning"),
                Map.entry("kolontay", "Alexandra Kollontai"),
                Map.entry("Alexandra Kolontai", "Alexandra Kollontai"),
                Map.entry("luxembourg r", "Rosa Luxemburg"),
                Map.entry("Mayakowsky", "Vladimir Mayakovsky"),
                Map.entry("v. majakovsky", "Vladimir Mayakovsky"),
                Map.entry("hawthrone", "Nathaniel Hawthorne"),
                Map.entry("Nathanial Hawthorn", "Nathaniel Hawthorne"),
                Map.entry("pankhrust", "Sylvia Pankhurst"),
                Map.entry("Silvia Pankhurst", "Sylvia Pankhurst"),
                Map.entry("frederik duglass", "Frederick Douglass"),
                Map.entry("markiewicz", "Constance Markievicz"),
                Map.entry("woodhul victoria", "Victoria Woodhull"));
        List<String> missed = new ArrayList<>();
        typos.forEach((typed, name) -> {
            if (!suggested(typed).contains(name)) {
                missed.add(typed + " " + suggested(typed));
            }
        });
        assertThat(missed).isEmpty();
    }

    @Test
    void whatIsTypedStandsBeforeWhatItMayBeATypoOf() {
        assertThat(suggested("maning")).startsWith("The maning of a fortress");
    }

    @Test
    void aFullNameOffersWhoIsKnownByInitials() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add(ArticleViewBuilder.article("own")
                    .title("On probability")
                    .language("en")
                    .authors(List.of("J. M. Keynes"))
                    .build());
            for (String typed : List.of("John Maynard Keynes", "Keynes, John", "keynes jm", "j keynes", "keyens")) {
                assertThat(index.engine.complete(typed, 10).items())
                        .as(typed)
                        .extracting(CompletionResult.Item::value)
                        .contains("J. M. Keynes");
            }
        }
    }

    @Test
    void aNameThatOnlyTextsHaveIsOffered() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            for (int i = 0; i < 4; i++) {
                index.add(
                        "a" + i,
                        "A visit, part " + i,
                        "In spring Mikhail Gorbachev came, and gorillas were shown to him.");
            }
            for (String typed : List.of("gorb", "Gorba", "gorbachev")) {
                assertThat(index.engine.complete(typed, 10).items())
                        .as(typed)
                        .containsExactly(new CompletionResult.Item(null, null, "Gorbachev", 4));
            }
            for (String typed : List.of("mikhail gorb", "gorbachev m", "M. Gorbachev")) {
                assertThat(index.engine.complete(typed, 10).items())
                        .as(typed)
                        .containsExactly(new CompletionResult.Item(null, null, "Mikhail Gorbachev", 4));
            }
            assertThat(index.engine.complete("goril", 10).items()).isEmpty();
        }
    }
}
