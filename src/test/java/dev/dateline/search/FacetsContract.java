package dev.dateline.search;

import static dev.dateline.search.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.Failure;
import dev.dateline.article.ArticleStatus;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.FacetRequest.Order;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.OccasionQuery.CalendarStyle;
import dev.dateline.search.OccasionResult.Section;
import dev.dateline.search.SearchRequest.IncludeOptions;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.SearchRequest.SortKey;
import dev.dateline.search.SearchResult.FacetCounts;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How every engine counts: timelines, facets, and what comes round again. */
interface FacetsContract extends EmptyIndex {

    private Timeline decades(ArticleFilter filter) {
        return index().timeline(new TimelineQuery(filter, Set.of(DateField.ABOUT), Optional.of(BucketUnit.DECADE)));
    }

    private static List<String> bars(Timeline timeline) {
        return timeline.buckets().stream()
                .map(bar -> bar.bucket().edtf() + " " + bar.certain() + "/" + bar.possible())
                .toList();
    }

    private List<FacetValue> facet(String name, List<String> selected, int size, Optional<String> within) {
        return counts(name, selected, size, Optional.empty(), within).values();
    }

    private FacetCounts counts(
            String name, List<String> selected, int size, Optional<Order> order, Optional<String> within) {
        FacetRequest facet = new FacetRequest(
                name, ArticleFilter.ALL_PUBLISHED, selected, Set.of(DateField.ABOUT), size, order, within);
        SearchRequest listing = new SearchRequest(
                ArticleFilter.ALL_PUBLISHED,
                List.of(new SortClause(SortKey.ID, false)),
                1,
                1,
                Optional.empty(),
                new IncludeOptions(List.of(facet), false, false));
        return index().search(listing).facets().get(name);
    }

    private static List<String> shown(List<FacetValue> values) {
        return values.stream().map(value -> value.label() + " " + value.count()).toList();
    }

    private OccasionResult occasions(int page, int size) {
        OccasionQuery.DateCriteria dates = new OccasionQuery.DateCriteria(
                List.of(DateField.ABOUT),
                Set.of(CalendarStyle.NEW),
                Set.of(MonthDay.of(11, 7)),
                Set.of(Month.NOVEMBER),
                Optional.empty());
        OccasionOrder order = new OccasionOrder(2026, OccasionOrder::isRound, UnaryOperator.identity());
        return index().occasions(new OccasionQuery(ArticleFilter.ALL_PUBLISHED, dates, order, page, size));
    }

    private static List<String> ids(Section section) {
        return section.items().stream().map(item -> item.hit().id()).toList();
    }

    @Test
    default void aTimelineCountsCertainAndPossibleArticles() {
        apply(
                1,
                article("century").about("19XX").entry(),
                article("day").about("1917-11-07").entry(),
                article("decades").about("1919/1921").entry(),
                article("later").about("1935").entry(),
                article("open").about("1931/..").entry(),
                article("undated").entry(),
                article("yearless").about("XXXX-11-07").entry());
        Timeline timeline = decades(FilterFixtures.withAbout("1910/1939"));
        assertThat(bars(timeline)).containsExactly("191X 1/3", "192X 0/2", "193X 1/3");
        assertThat(timeline.remainder()).isEqualTo(new Timeline.RemainderCounts(2, 1, 0, 0));
        assertThat(timeline.total()).isEqualTo(5);
        assertThat(timeline.revision()).isEqualTo(1);
        Timeline.RemainderCounts all = decades(ArticleFilter.ALL_PUBLISHED).remainder();
        assertThat(all.undated()).isEqualTo(1);
        assertThat(all.yearless()).isEqualTo(1);
    }

    @Test
    default void aTimelineSpansTheDatesByDefault() {
        apply(1, article("a").about("1905").entry(), article("b").about("1932").entry());
        assertThat(bars(decades(ArticleFilter.ALL_PUBLISHED)))
                .containsExactly("190X 1/1", "191X 0/0", "192X 0/0", "193X 1/1");
        TimelineQuery automatic =
                new TimelineQuery(ArticleFilter.ALL_PUBLISHED, Set.of(DateField.ABOUT), Optional.empty());
        assertThat(index().timeline(automatic).unit()).isEqualTo(BucketUnit.YEAR);
    }

    @Test
    default void aTimelineOfNothingHasNoBuckets() {
        assertThat(decades(ArticleFilter.ALL_PUBLISHED).buckets()).isEmpty();
    }

    @Test
    default void aTimelineOfTooManyBucketsIsRejected() {
        apply(1, article("a").about("-0500").entry(), article("b").about("1932").entry());
        TimelineQuery days =
                new TimelineQuery(ArticleFilter.ALL_PUBLISHED, Set.of(DateField.ABOUT), Optional.of(BucketUnit.DAY));
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> index().timeline(days));
    }

    @Test
    default void aTimelineCountsWhatTheListFinds() {
        apply(
                1,
                article("a").saying("winter palace").about("1917").entry(),
                article("b").saying("summer palace").about("1917").entry());
        for (String words :
                List.of("palace", "winter palace", "wintxr palace", "winter railway station tower", "none")) {
            ArticleFilter filter = FilterFixtures.words(words, MatchMode.AUTO);
            SearchRequest listing = new SearchRequest(filter, List.of(new SortClause(SortKey.RELEVANCE, true)), 1, 10);
            assertThat(decades(filter).total())
                    .as(words)
                    .isEqualTo(index().search(listing).total());
        }
    }

    @Test
    default void facetsCountTheWholeListWithTiesInAlphabeticalOrder() {
        apply(
                1,
                article("a").with("Clara", "Leon").entry(),
                article("b").with("León", "Bruno").entry(),
                article("c").with("LEON", "Ada").entry(),
                article("d").with("León").entry());
        assertThat(shown(facet("person", List.of(), 10, Optional.empty())))
                .containsExactly("León 4", "Ada 1", "Bruno 1", "Clara 1");
        assertThat(shown(facet("person", List.of(), 2, Optional.empty()))).containsExactly("León 4", "Ada 1");
        assertThat(facet("metadata.none", List.of(), 10, Optional.empty())).isEmpty();
    }

    @Test
    default void rareSelectedValuesAreListed() {
        apply(
                1,
                article("a").with("Ada", "Bruno").entry(),
                article("b").with("Ada").entry());
        assertThat(facet("person", List.of("bruno", "Nobody"), 1, Optional.empty()))
                .containsExactly(
                        new FacetValue("Ada", "Ada", 2, false),
                        new FacetValue("Bruno", "Bruno", 1, true),
                        new FacetValue("Nobody", "Nobody", 0, true));
    }

    @Test
    default void excludedValuesAreListedWithTheirMinus() {
        apply(1, article("a").with("Ada", "Bruno").entry());
        assertThat(facet("person", List.of("-bruno", "ada", "-Nobody"), 10, Optional.empty()))
                .contains(
                        new FacetValue("Ada", "Ada", 1, true),
                        new FacetValue("-Bruno", "Bruno", 1, true),
                        new FacetValue("-Nobody", "Nobody", 0, true))
                .hasSize(3);
    }

    @Test
    default void aFacetHasTheNumberOfValuesAndOfArticlesWithoutOne() {
        apply(
                1,
                article("a").with("Ada", "Bruno").about("1917", "193X").entry(),
                article("b").with("ada", "Clara").entry(),
                article("c").about("XXXX-11-07").entry());
        FacetCounts people = counts("person", List.of(), 1, Optional.empty(), Optional.of("cla"));
        assertThat(shown(people.values())).containsExactly("Clara 1");
        assertThat(people.distinct()).isEqualTo(3);
        assertThat(people.missing()).isEqualTo(1);
        FacetCounts years = counts("year:about", List.of(), 1, Optional.empty(), Optional.empty());
        assertThat(years.distinct()).isEqualTo(11);
        assertThat(years.missing()).isEqualTo(2);
        FacetCounts none = counts("metadata.none", List.of(), 1, Optional.empty(), Optional.empty());
        assertThat(none.missing()).isEqualTo(3);
    }

    @Test
    default void valuesAreListedByFrequencyOrInTheirOwnOrder() {
        apply(
                1,
                article("a").with("Clara", "Bruno").about("1935").entry(),
                article("b").with("Clara").about("1917", "1936").entry(),
                article("c").with("Äda").about("1850").entry());
        Optional<Order> byValue = Optional.of(Order.VALUE);
        assertThat(shown(counts("person", List.of(), 2, byValue, Optional.empty())
                        .values()))
                .containsExactly("Äda 1", "Bruno 1");
        assertThat(shown(counts("decade", List.of(), 2, byValue, Optional.empty())
                        .values()))
                .containsExactly("1850s 1", "1910s 1");
        assertThat(shown(counts("decade", List.of(), 2, Optional.of(Order.COUNT), Optional.empty())
                        .values()))
                .containsExactly("1930s 2", "1850s 1");
        assertThat(shown(facet("decade", List.of(), 2, Optional.empty()))).containsExactly("1850s 1", "1930s 2");
    }

    @Test
    default void facetValuesAreFoundByThePrefixOfAnyWord() {
        apply(
                1,
                article("a")
                        .with("Ada Miller", "Bruno Stone", "Clara Armand Miles")
                        .entry());
        assertThat(shown(facet("person", List.of(), 10, Optional.of("mil"))))
                .containsExactly("Ada Miller 1", "Clara Armand Miles 1");
    }

    @Test
    default void aDateCountsInEachDecadeThatItOverlaps() {
        apply(
                1,
                article("a").about("1919/1921").entry(),
                article("b").about("1917").entry(),
                article("c").entry());
        assertThat(shown(facet("decade", List.of(), 10, Optional.empty()))).containsExactly("1910s 2", "1920s 1");
    }

    @Test
    default void recurringDatesAreKnownToTheDayOrToTheMonth() {
        apply(
                1,
                article("b").about("1916-11-07").entry(),
                article("a").about("1916-11-07").entry(),
                article("later").about("1985-11-07").entry(),
                article("month").about("1917-11").entry(),
                article("other").about("1917-11-08").entry(),
                article("yearless").about("XXXX-11-07").entry());
        OccasionResult all = occasions(1, 10);
        assertThat(ids(all.ofDays())).containsExactly("a", "b", "later", "yearless");
        assertThat(ids(all.ofMonths())).containsExactly("month");
        assertThat(all.ofDays().items().get(0).key().milestone()).isTrue();
        assertThat(all.ofDays().items().get(0).key().yearsAgo()).isEqualTo(110);
        assertThat(ids(occasions(2, 1).ofDays())).containsExactly("b");
        assertThat(occasions(2, 1).ofDays().total()).isEqualTo(4);
        assertThat(all.revision()).isEqualTo(1);
    }

    @Test
    default void draftsAreNotCounted() {
        apply(
                1,
                article("a").with("Ada").about("1917-11-07").entry(),
                article("b").with("Bruno").about("1850-11-07").draft().entry());
        assertThat(bars(decades(ArticleFilter.ALL_PUBLISHED))).containsExactly("191X 1/1");
        assertThat(shown(facet("person", List.of(), 10, Optional.empty()))).containsExactly("Ada 1");
        assertThat(ids(occasions(1, 10).ofDays())).containsExactly("a");
        assertThat(bars(decades(FilterFixtures.statuses(ArticleStatus.DRAFT)))).containsExactly("185X 1/1");
    }
}
