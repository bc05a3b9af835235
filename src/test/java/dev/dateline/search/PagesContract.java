package dev.dateline.search;

import static dev.dateline.search.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.SearchRequest.IncludeOptions;
import dev.dateline.search.SearchRequest.SearchAfter;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.SearchRequest.SortKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How every engine goes on in a list, and hands out all of it. */
interface PagesContract extends EmptyIndex {

    ArticleFilter STRIKES = FilterFixtures.words("strike", MatchMode.ALL);

    /** Articles that are equal in all but their ids, taken in by threes. */
    private void equals(int count) {
        for (int from = 100; from < 100 + count; from += 3) {
            apply(
                    from,
                    IntStream.range(from, Math.min(from + 3, 100 + count))
                            .map(i -> 299 - i)
                            .mapToObj(i -> strike(Integer.toString(i)))
                            .toArray(IndexChange[]::new));
        }
    }

    private static IndexChange strike(String id) {
        return article(id).titled("A strike").published("1930").about("1917").entry();
    }

    private SearchResult page(ArticleFilter filter, List<SortClause> sort, int size, String position) {
        Optional<SearchAfter> place = Optional.ofNullable(position).map(at -> new SearchAfter(at, false, null));
        return index().search(new SearchRequest(filter, sort, 1, size, place, IncludeOptions.NONE));
    }

    /** All ids of a list, page by page; something happens after each. */
    private List<String> walk(ArticleFilter filter, List<SortClause> sort, Runnable between) {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            SearchResult page = page(filter, sort, 4, next);
            page.items().forEach(hit -> ids.add(hit.id()));
            next = page.next();
            between.run();
        } while (next != null);
        return ids;
    }

    @ParameterizedTest
    @EnumSource(SortKey.class)
    default void pagesTogetherAreTheListWithTiesById(SortKey key) {
        equals(23);
        for (boolean descending : new boolean[] {key == SortKey.RELEVANCE, true}) {
            List<String> ids = walk(STRIKES, List.of(new SortClause(key, descending)), () -> {});
            assertThat(ids).hasSize(23);
            if (key == SortKey.ID && descending) {
                assertThat(ids.get(0)).isEqualTo("199");
            } else {
                assertThat(ids).isSorted();
            }
        }
    }

    @Test
    default void aListByRelevanceContinuesUnchanged() {
        equals(20);
        int[] round = {0};
        List<String> ids = walk(STRIKES, List.of(new SortClause(SortKey.RELEVANCE, true)), () -> {
            round[0]++;
            apply(1000 + round[0], strike("0" + round[0]), IndexChange.deletion(Integer.toString(180 + round[0])));
        });
        assertThat(ids).hasSize(20).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "bm9uc2Vuc2U"})
    default void anInvalidPositionIsRejected(String position) {
        equals(5);
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() ->
                        page(ArticleFilter.ALL_PUBLISHED, List.of(new SortClause(SortKey.TITLE, false)), 2, position))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE));
    }

    @Test
    default void aPositionOfAnotherOrderIsRejected() {
        equals(5);
        String next = page(ArticleFilter.ALL_PUBLISHED, List.of(new SortClause(SortKey.TITLE, false)), 2, null)
                .next();
        for (SortKey other : List.of(SortKey.PUBLISHED, SortKey.RELEVANCE, SortKey.UPDATED)) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> page(STRIKES, List.of(new SortClause(other, true)), 2, next))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE));
        }
    }

    @Test
    default void idsDetermineTheOrderByDefault() {
        equals(6);
        ArticleFilter some = FilterFixtures.only("195", "none", "197", "194", "199");
        assertThat(walk(some, List.of(), () -> {})).containsExactly("195", "197", "194", "199");
        assertThat(all(some, List.of())).containsExactly("195", "197", "194", "199");
    }

    private List<String> all(ArticleFilter filter, List<SortClause> sort) {
        try (ArticleScroll cards = index().scroll(new ExportQuery(filter, sort))) {
            return rest(cards);
        }
    }

    private static List<String> rest(ArticleScroll cards) {
        List<String> ids = new ArrayList<>();
        for (List<byte[]> some = cards.next(); !some.isEmpty(); some = cards.next()) {
            some.forEach(card -> ids.add(new String(card, StandardCharsets.UTF_8).replaceAll("\\D", "")));
        }
        return ids;
    }

    @Test
    default void cardsAreTheWholeListInItsOrder() {
        apply(1, IntStream.range(1000, 1350).mapToObj(i -> strike("" + i)).toArray(IndexChange[]::new));
        List<String> ids = all(STRIKES, List.of(new SortClause(SortKey.ID, true)));
        assertThat(ids).hasSize(350).startsWith("1349", "1348").endsWith("1001", "1000");
        assertThat(all(STRIKES, List.of(new SortClause(SortKey.RELEVANCE, true))))
                .hasSize(350)
                .isSorted();
        assertThat(all(FilterFixtures.words("nothing", MatchMode.ALL), List.of(new SortClause(SortKey.ID, true))))
                .isEmpty();
    }

    @Test
    default void cardsStayAsTheyWereAndCanBeReadAgain() {
        equals(5);
        try (ArticleScroll cards = index().scroll(
                        new ExportQuery(ArticleFilter.ALL_PUBLISHED, List.of(new SortClause(SortKey.ID, false))))) {
            apply(500, IndexChange.deletion("199"), strike("300"));
            assertThat(rest(cards)).containsExactly("195", "196", "197", "198", "199");
            cards.rewind();
            assertThat(rest(cards)).containsExactly("195", "196", "197", "198", "199");
            assertThat(cards.revision()).isLessThan(500);
        }
    }
}
