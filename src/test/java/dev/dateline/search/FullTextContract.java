package dev.dateline.search;

import static dev.dateline.search.FilterFixtures.ids;
import static dev.dateline.search.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.SearchRequest.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How every engine finds words and cuts pages. */
interface FullTextContract extends EmptyIndex {

    @Test
    default void pagesShareOneOrderAndHaveTotals() {
        apply(
                1,
                IntStream.range(100, 125).mapToObj(n -> article("" + n).entry()).toArray(IndexChange[]::new));
        SearchResult third = index().search(new SearchRequest(
                ArticleFilter.ALL_PUBLISHED, List.of(new SortClause(SortKey.TITLE, true)), 3, 10));
        assertThat(third.total()).isEqualTo(25);
        assertThat(third.items()).extracting(SearchResult.Hit::id).containsExactly("104", "103", "102", "101", "100");
        assertThat(third.items().get(0).json()).asString().isEqualTo("{\"id\":\"104\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "trot, a b",
        "spee trot, ''",
        "speech trot, a",
        "speec, a",
        "revoluti, c",
        "coyo, c",
        "COYOÁ, c",
        "letter sp, ''",
        "letter s OR le, b",
        "h, ''",
        "co, c",
        "spech trots, a",
        "speech -trot, a",
        "'\"long spe\"', ''",
        "palace-re, c",
        "stu, a"
    })
    default void theLastWordMayBeAPrefix(String words, String expected) {
        apply(
                1,
                article("a")
                        .saying("He made a long speech to the students")
                        .with("Leon Trotsky")
                        .entry(),
                article("b").titled("Letter").with("Leon Trotsky").entry(),
                article("c")
                        .saying("The house in Coyoacán, the palace revolutions")
                        .entry());
        ArticleFilter complete = FilterFixtures.words(words, MatchMode.ALL);
        ArticleFilter begun = complete.withText(Optional.of(new FullTextQuery(words, MatchMode.ALL, true)));
        assertThat(String.join(" ", ids(index(), begun))).isEqualTo(expected);
        Timeline timeline =
                index().timeline(new TimelineQuery(begun, Set.of(DateFilter.DateField.ABOUT), Optional.empty()));
        assertThat(timeline.total()).isEqualTo(ids(index(), begun).size());
    }

    @Test
    default void allWordsWithThePrefixMatchAndTitlesRankFirst() {
        apply(
                1,
                IntStream.range(0, 300)
                        .mapToObj(n -> article("a" + n)
                                .saying("of zeal" + (char) ('a' + n % 26) + (char) ('a' + n / 26))
                                .entry())
                        .toArray(IndexChange[]::new));
        apply(
                2,
                article("title").titled("Zealots").entry(),
                article("none").saying("zea").entry());
        ArticleFilter begun = FilterFixtures.words("zeal", MatchMode.AUTO)
                .withText(Optional.of(new FullTextQuery("zeal", MatchMode.AUTO, true)));
        SearchResult hits =
                index().search(new SearchRequest(begun, List.of(new SortClause(SortKey.RELEVANCE, true)), 1, 10));
        assertThat(hits.total()).isEqualTo(301);
        assertThat(hits.rewrite().corrected()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "speech, ALL, a",
        "SPEECHES, ALL, a",
        "trotsky, ALL, a b",
        "speech trotsky, ALL, a",
        "speech letter, ALL, ''",
        "speech letter, ANY, a b",
        "speech OR letter, ALL, a b",
        "trotsky -letter, ALL, a",
        "-letter, ALL, a c",
        "'\"a long speech\"', ALL, a",
        "'\"speech long a\"', ALL, ''",
        "Coyoacan, ALL, c",
        "the, ALL, a c"
    })
    default void wordsAreFound(String words, MatchMode match, String expected) {
        apply(
                1,
                article("a")
                        .saying("He made a long speech to the students")
                        .with("Leon Trotsky")
                        .entry(),
                article("b").titled("Letter").with("Leon Trotsky").entry(),
                article("c").saying("The house in Coyoacán").entry());
        assertThat(String.join(" ", ids(index(), FilterFixtures.words(words, match))))
                .isEqualTo(expected);
    }

    @Test
    default void queriesAreRelaxedOnlyWithoutAFullMatch() {
        apply(1, article("a").saying("winter palace").entry());
        ArticleFilter filter = FilterFixtures.words("winter railway station", MatchMode.AUTO);
        SearchResult hits =
                index().search(new SearchRequest(filter, List.of(new SortClause(SortKey.RELEVANCE, true)), 1, 10));
        assertThat(hits.isExtended()).isTrue();
        assertThat(hits.items()).extracting(SearchResult.Hit::id).containsExactly("a");
        assertThat(hits.items().get(0).score()).isPositive();
    }

    @Test
    default void anyTextIsAQuery() {
        apply(1, article("a").saying("winter palace").entry());
        String alphabet = "ab \"-*?~^:[]{}()\\/+|&!.,;'<>%$#@=\u00e9\u0130\u200f\u0301\ud83d\ude00OR\t\u4e2d\u6587";
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, alphabet.length()).forEach(n -> text.append(alphabet.charAt(n)));
            for (MatchMode match : MatchMode.values()) {
                assertThat(ids(index(), FilterFixtures.words(text.toString(), match)))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    default void documentFrequenciesSpanAllLanguages() {
        List<IndexChange> articles = IntStream.rangeClosed(1, 60)
                .mapToObj(n -> article("part-" + n)
                        .titled("The revolution, part " + n)
                        .saying("How the government fell in the capital and in the provinces")
                        .entry())
                .collect(Collectors.toCollection(ArrayList::new));
        articles.add(article("cuisine")
                .titled("La cuisine du marché")
                .saying("Une révolution dans la cuisine, avec les recettes du marché et des jardins")
                .in("fr")
                .entry());
        apply(1, articles.toArray(IndexChange[]::new));
        for (String words : List.of("revolution", "\"revolution\"", "révolution", "revolution OR reform")) {
            assertThat(ids(index(), FilterFixtures.words(words, MatchMode.AUTO), SortKey.RELEVANCE, true))
                    .as(words)
                    .hasSize(61)
                    .last()
                    .isEqualTo("cuisine");
        }
    }

    @Test
    default void wordsOfARareLanguageRankItsArticleFirst() {
        apply(
                1,
                article("en")
                        .saying("The ministers and the parliament of the republic")
                        .entry(),
                article("fr")
                        .titled("La cuisine")
                        .saying("Les recettes du marché")
                        .in("fr")
                        .entry(),
                article("de")
                        .titled("Die Küche")
                        .saying("Die Rezepte vom Markt")
                        .in("de")
                        .entry());
        assertThat(ids(index(), FilterFixtures.words("recettes marché", MatchMode.AUTO)))
                .containsExactly("fr");
        assertThat(ids(index(), FilterFixtures.words("Rezepte", MatchMode.AUTO)))
                .containsExactly("de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "eng", "ENG"})
    default void allCodesOfALanguageHaveItsAnalyzer(String tag) {
        apply(1, article("a").saying("the railways of the provinces").in(tag).entry());
        assertThat(ids(index(), FilterFixtures.words("railway", MatchMode.AUTO)))
                .containsExactly("a");
    }
}
