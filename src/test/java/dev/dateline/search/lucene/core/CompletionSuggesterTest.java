package dev.dateline.search.lucene.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleViewBuilder;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.CompletionResult;
import dev.dateline.search.IndexChange;
import dev.dateline.search.lucene.TemporaryIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is suggested is what counting one by one gives, in an index of many segments from which some are deleted. */
class CompletionSuggesterTest {

    private static ArticleView article(String id, String title, List<String> people) {
        return ArticleViewBuilder.article(id)
                .title(title)
                .language("en")
                .people(people)
                .build();
    }

    private static String name(Random random) {
        String first = List.of("Ada", "ADA", "Ba", "Abe", "Bábu", "Cy").get(random.nextInt(6));
        return first + " " + (char) ('A' + random.nextInt(4)) + (char) ('a' + random.nextInt(3));
    }

    /** How many articles have each value with a word that begins so, the most first. */
    private static List<Integer> counted(Map<String, List<String>> archive, String beginning) {
        Map<String, Integer> counts = new HashMap<>();
        archive.values()
                .forEach(people -> people.stream()
                        .map(KeywordNormalizer::normalize)
                        .distinct()
                        .forEach(name -> {
                            if ((" " + name).contains(" " + beginning)) {
                                counts.merge(name, 1, Integer::sum);
                            }
                        }));
        return counts.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void valuesAreSortedByExactFrequency(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, List<String>> archive = new HashMap<>();
        try (TemporaryIndex index = new TemporaryIndex()) {
            for (int i = 0; i < 60; i++) {
                List<ArticleView> some = new ArrayList<>();
                for (int k = 0; k < 5; k++) {
                    List<String> people = List.of(name(random), name(random));
                    some.add(article("a" + random.nextInt(100), "Untitled", people));
                }
                Map<String, ArticleView> once = new HashMap<>();
                some.forEach(article -> once.put(article.id(), article));
                index.add(List.copyOf(once.values()));
                once.forEach((id, article) -> archive.put(id, article.people()));
                String gone = "a" + random.nextInt(100);
                index.engine.apply(List.of(IndexChange.deletion(gone)), 1000 + i);
                archive.remove(gone);
            }
            index.engine.refresh();
            for (String beginning : List.of("a", "ad", "ada", "b", "ba", "BÁB", "c", "aa", "ada b", "cy da", "x")) {
                CompletionResult found = index.engine.complete(beginning, 50);
                assertThat(found.items().stream().map(item -> (int) item.count()))
                        .as(beginning)
                        .containsExactlyElementsOf(counted(archive, KeywordNormalizer.normalize(beginning)));
                assertThat(found.items()).allMatch(item -> item.field().equals(ValueField.PERSON));
                assertThat(found.items().stream().map(item -> item.value().toLowerCase(Locale.ROOT)))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 399, 300, 200})
    void theMostUsedIsFoundAmongMany(int first) throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            List<ArticleView> articles = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String name = "Name%04d".formatted(i == 399 ? 170 : i);
                articles.add(article("a" + i, "Untitled", List.of(name)));
            }
            index.add(articles.subList(0, first)).add(articles.subList(first, 400));
            assertThat(index.engine.complete("na", 1).items())
                    .extracting(CompletionResult.Item::value, CompletionResult.Item::count)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("Name0170", 2L));
        }
    }

    @Test
    void valuesOfDeletedArticlesHideNoOthers() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            Map<String, List<String>> archive = new HashMap<>();
            for (int i = 0; i < 6000; i++) { // of which so few are deleted that they are not cleared away
                archive.put("other" + i, List.of("Other"));
            }
            for (int i = 0; i < 600; i++) {
                archive.put("dead" + i, List.of("Name Dead%03d".formatted(i / 2)));
            }
            for (int i = 0; i < 300; i++) {
                archive.put("few" + i, List.of("Name Few%02d".formatted(i / 5)));
            }
            archive.put("one", List.of("Name Last"));
            archive.put("two", List.of("Name Last"));
            index.add(archive.entrySet().stream()
                    .map(one -> article(one.getKey(), "Untitled", one.getValue()))
                    .toList());
            List<String> gone = archive.keySet().stream()
                    .filter(id -> id.matches("dead.*[^7]|few.*[^05]"))
                    .toList();
            gone.forEach(archive::remove);
            index.engine.apply(gone.stream().map(IndexChange::deletion).toList(), 1000);
            index.engine.refresh();
            for (int size : List.of(1, 10, 50)) {
                for (String beginning : List.of("n", "name", "name d", "dead", "few", "l")) {
                    assertThat(index.engine.complete(beginning, size).items())
                            .as("%d of %s", size, beginning)
                            .extracting(item -> (int) item.count())
                            .containsExactlyElementsOf(counted(archive, beginning).stream()
                                    .limit(size)
                                    .toList());
                }
            }
        }
    }

    @Test
    void titlesWithThePrefixPrecedeTitlesWithSuchAWord() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add(article("c", "The war at sea", List.of()));
            index.add(article("b", "War and peace", List.of()));
            index.add(article("a", "War and bread", List.of()));
            index.add(article("d", "A war, yet a warning", List.of()));
            assertThat(index.engine.complete("war", 10).items())
                    .extracting(CompletionResult.Item::id)
                    .containsExactly("a", "b", "c", "d");
        }
    }
}
