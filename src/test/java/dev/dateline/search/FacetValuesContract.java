package dev.dateline.search;

import static dev.dateline.search.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.FacetListing.Position;
import dev.dateline.search.FacetRequest.Order;
import dev.dateline.search.FullTextQuery.MatchMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How every engine lists all values of a facet. */
interface FacetValuesContract extends EmptyIndex {

    private FacetListing values(
            ArticleFilter filter, String startsWith, Order order, int size, Optional<Position> after) {
        return index().facetValues(new FacetListing.Request(
                ValueField.PERSON, filter, Set.of(DateField.ABOUT), startsWith, order, size, after));
    }

    private FacetListing all(String startsWith, Order order) {
        return values(ArticleFilter.ALL_PUBLISHED, startsWith, order, 100, Optional.empty());
    }

    private static List<String> shown(FacetListing listing) {
        return listing.items().stream()
                .map(item -> item.value() + " " + item.count())
                .toList();
    }

    private void articles() {
        apply(
                7,
                article("a").with("Clara", "Leon").about("1917", "1905").entry(),
                article("b").with("León", "Bruno").about("1932-11").entry(),
                article("c").with("LEON", "de Gaulle").about("1945/..").entry(),
                article("d").with("León", "Dewey").about("XXXX-11-07").entry(),
                article("e").about("1850").entry(),
                article("f").with("Draft").draft().entry());
    }

    @Test
    default void allValuesAreListedFromAToZ() {
        articles();
        FacetListing listing = all("", Order.VALUE);
        assertThat(shown(listing)).containsExactly("Bruno 1", "Clara 1", "de Gaulle 1", "Dewey 1", "León 4");
        assertThat(listing.matching()).isEqualTo(5);
        assertThat(listing.distinct()).isEqualTo(5);
        assertThat(listing.missing()).isEqualTo(1);
        assertThat(listing.next()).isEmpty();
        assertThat(listing.revision()).isEqualTo(7);
        assertThat(shown(all("", Order.COUNT))).startsWith("León 4", "Bruno 1");
    }

    @Test
    default void aValueHasTheFirstAndTheLastYearOfItsArticles() {
        articles();
        assertThat(all("", Order.VALUE).items())
                .extracting(FacetListing.Item::first)
                .containsExactly("1932", "1905", "1945", null, "1905");
        assertThat(all("", Order.VALUE).items())
                .extracting(FacetListing.Item::last)
                .containsExactly("1932", "1917", "1945", null, "1945");
    }

    @Test
    default void valuesAreFoundByPrefix() {
        articles();
        assertThat(shown(all("LÉ", Order.VALUE))).containsExactly("León 4");
        assertThat(shown(all("de", Order.VALUE))).containsExactly("de Gaulle 1", "Dewey 1");
        assertThat(shown(all("de ", Order.COUNT))).containsExactly("de Gaulle 1");
        FacetListing none = all("x", Order.VALUE);
        assertThat(none.items()).isEmpty();
        assertThat(none.matching()).isZero();
        assertThat(none.distinct()).isEqualTo(5);
    }

    @Test
    default void pagesHaveNoGapsOrRepetition() {
        articles();
        for (Order order : Order.values()) {
            List<String> parts = new ArrayList<>();
            Optional<Position> after = Optional.empty();
            do {
                FacetListing part = values(ArticleFilter.ALL_PUBLISHED, "", order, 2, after);
                assertThat(part.matching()).isEqualTo(5);
                parts.addAll(shown(part));
                after = part.next();
            } while (after.isPresent());
            assertThat(parts).as(order.toString()).isEqualTo(shown(all("", order)));
        }
    }

    @Test
    default void aPositionSurvivesTheDeletionOfItsValue() {
        articles();
        Position between = new Position("bz", 2);
        assertThat(shown(values(ArticleFilter.ALL_PUBLISHED, "", Order.VALUE, 2, Optional.of(between))))
                .containsExactly("Clara 1", "de Gaulle 1");
        assertThat(shown(values(ArticleFilter.ALL_PUBLISHED, "", Order.COUNT, 2, Optional.of(between))))
                .containsExactly("Bruno 1", "Clara 1");
        Position beyond = new Position("zz", 1);
        assertThat(values(ArticleFilter.ALL_PUBLISHED, "", Order.VALUE, 2, Optional.of(beyond))
                        .items())
                .isEmpty();
    }

    @Test
    default void valuesAreCountedUnderTheFilter() {
        apply(
                1,
                article("a").saying("winter palace").with("Ada").about("1917").entry(),
                article("b")
                        .saying("summer palace")
                        .with("Ada", "Bea")
                        .about("1932")
                        .entry(),
                article("c").saying("railway").with("Clara").entry());
        FacetListing found =
                values(FilterFixtures.words("summxr palace", MatchMode.ALL), "", Order.VALUE, 5, Optional.empty());
        assertThat(shown(found)).containsExactly("Ada 1", "Bea 1");
        assertThat(found.items().get(0).first()).isEqualTo("1932");
        FacetListing dated = values(FilterFixtures.withAbout("1917"), "", Order.VALUE, 5, Optional.empty());
        assertThat(shown(dated)).containsExactly("Ada 1");
        assertThat(dated.distinct()).isEqualTo(1);
    }
}
