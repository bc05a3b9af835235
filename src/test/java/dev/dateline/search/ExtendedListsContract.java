package dev.dateline.search;

import static dev.dateline.search.FilterFixtures.ids;
import static dev.dateline.search.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.SearchRequest.IncludeOptions;
import dev.dateline.search.SearchRequest.SearchAfter;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.SearchRequest.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How every engine lists more than what has all the words, and what typos find. */
interface ExtendedListsContract extends EmptyIndex {

    /** Two articles on a ferry disaster, and 40 that have one of the words. */
    private void ferryDisasters() {
        apply(
                1,
                article("both1")
                        .titled("z")
                        .saying("A disaster of a ferry")
                        .published("1900")
                        .entry(),
                article("both2")
                        .titled("y")
                        .saying("The ferry disaster in fog")
                        .published("1990")
                        .entry());
        apply(
                2,
                IntStream.range(10, 50)
                        .mapToObj(i -> article("one" + i)
                                .titled("Disaster disaster disaster " + i)
                                .with("Person " + i % 4)
                                .published(1910 + i + "")
                                .entry())
                        .toArray(IndexChange[]::new));
    }

    private SearchResult search(String words, MatchMode match, SortKey key) {
        return index().search(new SearchRequest(
                FilterFixtures.words(words, match), List.of(new SortClause(key, true)), 1, 100));
    }

    @ParameterizedTest
    @EnumSource(SortKey.class)
    default void whereFewArticlesHaveMostOfTheWordsTheyStandFirstAndOthersFollow(SortKey key) {
        ferryDisasters();
        SearchResult found = search("ferry disaster", MatchMode.AUTO, key);
        assertThat(found.total()).isEqualTo(42);
        assertThat(found.isExtended()).isTrue();
        assertThat(found.holdMost()).isEqualTo(2);
        assertThat(found.items().subList(0, 2)).extracting(SearchResult.Hit::id).contains("both1", "both2");
        assertThat(found.items()).extracting(SearchResult.Hit::id).doesNotHaveDuplicates();
        assertThat(search("ferry disaster", MatchMode.ALL, key).total()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(SortKey.class)
    default void theirPagesTogetherAreTheList(SortKey key) {
        ferryDisasters();
        List<SortClause> sort = List.of(new SortClause(key, true));
        ArticleFilter filter = FilterFixtures.words("ferry disaster", MatchMode.AUTO);
        List<String> paged = new ArrayList<>();
        Optional<SearchAfter> after = Optional.empty();
        do {
            SearchResult page = index().search(new SearchRequest(filter, sort, 1, 5, after, IncludeOptions.NONE));
            page.items().forEach(hit -> paged.add(hit.id()));
            assertThat(page.holdMost()).isEqualTo(2);
            after = Optional.ofNullable(page.next())
                    .map(next -> new SearchAfter(next, page.rewrite().relaxed(), null));
        } while (after.isPresent());
        assertThat(paged)
                .isEqualTo(search("ferry disaster", MatchMode.AUTO, key).items().stream()
                        .map(SearchResult.Hit::id)
                        .toList());
    }

    @Test
    default void scoresDescendThroughTheWholeList() {
        ferryDisasters();
        List<Float> scores = search("ferry disaster", MatchMode.AUTO, SortKey.RELEVANCE).items().stream()
                .map(SearchResult.Hit::score)
                .toList();
        assertThat(scores).isSortedAccordingTo((one, other) -> Float.compare(other, one));
    }

    @Test
    default void whetherAListIsExtendedDependsOnTheWordsAlone() {
        ferryDisasters();
        ArticleFilter lately = FilterFixtures.withPublished("1950/..")
                .withText(FilterFixtures.words("ferry disaster", MatchMode.AUTO).text());
        assertThat(ids(index(), lately)).hasSize(11); // one with both words, ten with one
        ArticleFilter disasters = FilterFixtures.withPublished("1950/..")
                .withText(FilterFixtures.words("disaster 4", MatchMode.AUTO).text());
        assertThat(ids(index(), disasters)).hasSize(11);
    }

    @Test
    default void whereManyArticlesHaveMostOfTheWordsNoOthersFollow() {
        apply(
                1,
                IntStream.range(0, 20)
                        .mapToObj(
                                i -> article("both" + i).saying("winter palace").entry())
                        .toArray(IndexChange[]::new));
        apply(2, article("one").saying("a palace").entry());
        SearchResult found = search("winter palace", MatchMode.AUTO, SortKey.RELEVANCE);
        assertThat(found.total()).isEqualTo(20);
        assertThat(found.isExtended()).isFalse();
        assertThat(found.holdMost()).isNull();
    }

    @Test
    default void aFilterUnderWhichNoArticleHasMostOfTheWordsFindsNothingWhereManyElsewhereHave() {
        apply(
                1,
                IntStream.range(0, 20)
                        .mapToObj(i -> article("both" + i)
                                .saying("winter palace")
                                .published("1901")
                                .entry())
                        .toArray(IndexChange[]::new));
        apply(2, article("one").saying("a palace").published("1950").entry());
        ArticleFilter later = FilterFixtures.withPublished("1950")
                .withText(FilterFixtures.words("winter palace", MatchMode.AUTO).text());
        assertThat(ids(index(), later)).isEmpty();
    }

    @Test
    default void theStemmerOfARareLanguageDoesNotTakeTyposForWords() {
        apply(
                1,
                IntStream.range(100, 109)
                        .mapToObj(i -> article("" + i).saying("Manning wrote").entry())
                        .toArray(IndexChange[]::new));
        apply(2, article("fr").in("fr").saying("le même jour que Manning").entry());
        assertThat(search("maning", MatchMode.AUTO, SortKey.RELEVANCE).rewrite().corrected())
                .isEqualTo("manning");
    }

    @Test
    default void aLongQuestionFindsArticlesWithAnyOfItsWords() {
        apply(1, article("a").saying("The miners' strike").entry());
        String question = "how long did miners, dockers, printers, weavers, bakers and engineers stay out";
        SearchResult found = search(question, MatchMode.AUTO, SortKey.RELEVANCE);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.isExtended()).isFalse();
    }

    @Test
    default void aTypoThatAnArticleHasIsFollowedByWhatTheRightWordFinds() {
        apply(1, article("typo").saying("Machine tranlation").entry());
        apply(
                2,
                IntStream.range(100, 160)
                        .mapToObj(i -> article("right" + i)
                                .saying("Machine translation")
                                .entry())
                        .toArray(IndexChange[]::new));
        SearchResult found = search("machine tranlation", MatchMode.AUTO, SortKey.RELEVANCE);
        assertThat(found.rewrite().corrected()).isEqualTo("machine translation");
        assertThat(found.total()).isEqualTo(61);
        assertThat(found.items().get(0).id()).isEqualTo("typo");
        assertThat(search("tranlation", MatchMode.ALL, SortKey.TITLE)
                        .items()
                        .get(0)
                        .id())
                .isEqualTo("typo");
    }

    @Test
    default void aRareWordThatFindsEnoughIsSearchedAndAFrequentOneOffered() {
        apply(
                1,
                IntStream.range(0, 5)
                        .mapToObj(i -> article("rare" + i).saying("Paul Volker").entry())
                        .toArray(IndexChange[]::new));
        apply(
                2,
                IntStream.range(0, 260)
                        .mapToObj(
                                i -> article("often" + i).saying("Paul Volcker").entry())
                        .toArray(IndexChange[]::new));
        SearchResult found = search("Volker", MatchMode.AUTO, SortKey.RELEVANCE);
        assertThat(found.total()).isEqualTo(5);
        assertThat(found.rewrite().corrected()).isNull();
        assertThat(found.rewrite().alternative()).isEqualTo("Volcker");
    }

    @ParameterizedTest
    @CsvSource({
        "prhase based, phrase based", // phase is more frequent, but not beside based
        "sailed, ", // a form of a known word
        "NOTO, ", // capitals
        "xato, nato",
        "natoo alliance, nato alliance",
        "interst rates, interest rates", // equals the stem of interstate
        "TRANSLATOIN, TRANSLATION", // no acronym
        "phase -translaton, phase -translation",
        "very phase, ", // no slip of a rarer word
    })
    default void unknownWordsAreCorrectedByTheOthers(String typed, String corrected) {
        apply(
                1,
                article("1").saying("phrase based translation").entry(),
                article("2").saying("The First Interstate bank").entry(),
                article("3").saying("sailing; the nato alliance").entry(),
                article("4").saying("mailed every day").entry());
        apply(
                2,
                IntStream.range(100, 130)
                        .mapToObj(i -> article("" + i)
                                .saying("phase of interest; rates")
                                .entry())
                        .toArray(IndexChange[]::new));
        assertThat(search(typed, MatchMode.AUTO, SortKey.RELEVANCE).rewrite().corrected())
                .isEqualTo(corrected);
    }
}
