package dev.dateline.search.lucene.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleStatus;
import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleViewBuilder;
import dev.dateline.article.DateView;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.ValueCondition;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.FacetValue;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.IncludeOptions;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.SearchRequest.SortKey;
import dev.dateline.search.SearchResult;
import dev.dateline.search.lucene.TemporaryIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Counts of random archives are what counting one by one gives. */
class FacetCountsTest {

    private static final List<String> AUTHORS = List.of("Ann", "ANN", "Änn", "Bob", "Cy Dee");
    private static final List<String> TOPICS = List.of("war", "peace", "War", "trade");
    private static final List<String> DATES = List.of(
            "1917",
            "1917-11-07",
            "191X",
            "19XX",
            "1905/1917",
            "1914/1918",
            "{1905,1917,1932}",
            "1917-24",
            "../1900",
            "1945/..",
            "1930/",
            "/1931",
            "-0043",
            "-0049/-0030",
            "Y12345",
            "XXXX-11-07",
            "156X-12-25",
            "0005");
    private static final Set<DateField> PUBLISHED = Set.of(DateField.PUBLISHED);

    private final List<ArticleView> archive = new ArrayList<>();

    private static <T> List<T> some(Random random, List<T> all) {
        return all.stream().filter(each -> random.nextInt(3) == 0).toList();
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static DateView date(String edtf) {
        return new DateView(edtf, "", "", null, null, null, null, false, false, null, null, null, false, false);
    }

    private static ArticleView article(Random random, int number) {
        DateView published = random.nextInt(5) == 0 ? null : date(one(random, DATES));
        List<DateView> about =
                some(random, DATES).stream().limit(3).map(FacetCountsTest::date).toList();
        return ArticleViewBuilder.article("a" + number)
                .language("en")
                .authors(some(random, AUTHORS))
                .topics(some(random, TOPICS))
                .dates(new ArticleView.DatesView(published, null, about))
                .metadata("shelf", one(random, List.of("x", "y")))
                .build();
    }

    private static boolean has(List<String> values, String value) {
        return values.stream().map(KeywordNormalizer::normalize).anyMatch(KeywordNormalizer.normalize(value)::equals);
    }

    private static boolean overlaps(ArticleView article, Set<DateField> roles, String range) {
        Stream<DateView> published = Stream.ofNullable(article.dates().published());
        Stream<DateView> about = roles.contains(DateField.ABOUT) ? article.dates().about().stream() : Stream.empty();
        return Stream.concat(published, about)
                .anyMatch(date -> Edtf.parse(date.edtf()).matches(Edtf.parse(range), DateMatch.OVERLAPS));
    }

    private long count(Predicate<ArticleView> condition) {
        return archive.stream().filter(condition).count();
    }

    @Property(tries = 40)
    void countsAreThoseOfCountingOneByOne(@ForAll long seed) throws IOException {
        archive.clear();
        Random random = new Random(seed);
        try (TemporaryIndex index = new TemporaryIndex()) {
            for (int batch = 0; batch < 3; batch++) {
                List<ArticleView> articles = IntStream.range(0, 10)
                        .mapToObj(i -> article(random, random.nextInt(25)))
                        .toList();
                articles.forEach(article -> {
                    archive.removeIf(other -> other.id().equals(article.id()));
                    archive.add(article);
                });
                index.add(articles);
            }
            check(index, random);
        }
    }

    private void check(TemporaryIndex index, Random random) {
        Set<DateField> roles = random.nextBoolean() ? PUBLISHED : DateField.EDITORIAL_ROLES;
        String author = one(random, AUTHORS);
        String decade = one(random, List.of("191X", "193X", "190X"));
        DateFilter inDecade = new DateFilter(
                roles, List.of(Edtf.parse(decade)), DateMatch.OVERLAPS, Optional.empty(), Undated.EXCLUDE);
        ValueCondition anyOf = new ValueCondition(List.of(author), List.of());
        ArticleFilter filter = filter(List.of(inDecade), Map.of(ValueField.AUTHOR, anyOf));
        ArticleFilter anyAuthor = filter(List.of(inDecade), Map.of());
        ArticleFilter anyDecade = filter(List.of(), Map.of(ValueField.AUTHOR, anyOf));
        SearchResult hits = index.engine.search(new SearchRequest(
                filter,
                List.of(new SortClause(SortKey.ID, false)),
                1,
                3,
                Optional.empty(),
                new IncludeOptions(
                        List.of(
                                new FacetRequest(
                                        "author",
                                        anyAuthor,
                                        List.of(author),
                                        roles,
                                        100,
                                        Optional.empty(),
                                        Optional.empty()),
                                new FacetRequest(
                                        "topic", filter, List.of(), roles, 100, Optional.empty(), Optional.empty()),
                                new FacetRequest(
                                        "metadata.shelf",
                                        filter,
                                        List.of(),
                                        roles,
                                        100,
                                        Optional.empty(),
                                        Optional.empty()),
                                new FacetRequest(
                                        "decade",
                                        anyDecade,
                                        List.of(decade),
                                        roles,
                                        100,
                                        Optional.empty(),
                                        Optional.empty()),
                                new FacetRequest(
                                        "year", filter, List.of(), roles, 100, Optional.empty(), Optional.empty())),
                        false,
                        false)));
        Predicate<ArticleView> byAuthor = article -> has(article.authors(), author);
        Predicate<ArticleView> byDecade = article -> overlaps(article, roles, decade);
        assertThat(hits.total()).isEqualTo(count(byAuthor.and(byDecade)));
        assertExact(hits, "author", byDecade, (article, value) -> has(article.authors(), value), AUTHORS);
        assertExact(hits, "topic", byAuthor.and(byDecade), (article, value) -> has(article.topics(), value), TOPICS);
        assertExact(
                hits,
                "metadata.shelf",
                byAuthor.and(byDecade),
                (article, value) -> article.metadata().get("shelf").values().contains(value),
                List.of("x", "y"));
        assertExact(
                hits, "decade", byAuthor, (article, value) -> overlaps(article, roles, value), List.of("193X", "191X"));
        assertExact(
                hits, "year", byAuthor.and(byDecade), (article, value) -> overlaps(article, roles, value), List.of());
        assertThat(hits.facets().get("decade").values())
                .filteredOn(FacetValue::selected)
                .extracting(FacetValue::value)
                .containsExactly(decade);
        assertThat(hits.facets().get("author").values())
                .filteredOn(FacetValue::selected)
                .hasSize(1);
    }

    private static ArticleFilter filter(List<DateFilter> dates, Map<ValueField, ValueCondition> values) {
        return new ArticleFilter(
                Optional.empty(), dates, values, Optional.empty(), Set.of(ArticleStatus.PUBLISHED), Optional.empty());
    }

    @Property(tries = 20)
    void articlesWithAllOfSomeValuesAreThoseThatHaveEach(@ForAll long seed) throws IOException {
        archive.clear();
        Random random = new Random(seed);
        try (TemporaryIndex index = new TemporaryIndex()) {
            IntStream.range(0, 30).mapToObj(i -> article(random, i)).forEach(archive::add);
            index.add(archive);
            ValueCondition all = new ValueCondition(List.of(), List.of("war", "PEACE"), List.of("trade"));
            ArticleFilter filter = filter(List.of(), Map.of(ValueField.TOPIC, all));
            assertThat(filter.withoutAnyOf(ValueField.TOPIC)).isEqualTo(filter);
            FacetRequest topics =
                    new FacetRequest("topic", filter, List.of(), PUBLISHED, 1, Optional.empty(), Optional.empty());
            SearchResult hits = index.engine.search(new SearchRequest(
                    filter,
                    List.of(new SortClause(SortKey.ID, false)),
                    1,
                    3,
                    Optional.empty(),
                    new IncludeOptions(List.of(topics), false, false)));
            Predicate<ArticleView> having = article ->
                    has(article.topics(), "war") && has(article.topics(), "peace") && !has(article.topics(), "trade");
            assertThat(hits.total()).isEqualTo(count(having));
            assertThat(hits.facets().get("topic").distinct()).isEqualTo(hits.total() == 0 ? 0 : 2);
        }
    }

    private interface ArticleValues {
        boolean test(ArticleView article, String value);
    }

    /** Every value that is listed has the right count, and none of the others that must be there is missing. */
    private void assertExact(
            SearchResult hits, String facet, Predicate<ArticleView> filter, ArticleValues having, List<String> all) {
        List<FacetValue> listed = hits.facets().get(facet).values();
        long found = listed.stream().filter(value -> value.count() > 0).count();
        assertThat(hits.facets().get(facet).distinct()).isGreaterThanOrEqualTo(found);
        if (listed.size() < 100) {
            assertThat(hits.facets().get(facet).distinct()).isEqualTo(found);
            assertThat(hits.facets().get(facet).missing())
                    .isEqualTo(count(filter.and(
                            article -> listed.stream().noneMatch(value -> having.test(article, value.value())))));
        }
        for (FacetValue value : listed) {
            assertThat(value.count())
                    .as(facet + " " + value)
                    .isEqualTo(count(filter.and(article -> having.test(article, value.value()))));
        }
        assertThat(listed.stream()
                        .map(value -> KeywordNormalizer.normalize(value.value()))
                        .toList())
                .doesNotHaveDuplicates();
        for (String value : all) {
            long count = count(filter.and(article -> having.test(article, value)));
            boolean isListed = listed.stream()
                    .anyMatch(each ->
                            KeywordNormalizer.normalize(each.value()).equals(KeywordNormalizer.normalize(value)));
            boolean isCutOff = listed.size() >= 100;
            assertThat(isListed || isCutOff || count == 0)
                    .as(facet + " " + value + " of " + listed)
                    .isTrue();
        }
    }
}
