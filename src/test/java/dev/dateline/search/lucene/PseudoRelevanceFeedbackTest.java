package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleStatus;
import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleViewBuilder;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleScroll;
import dev.dateline.search.ExportQuery;
import dev.dateline.search.FullTextQuery;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.SearchAfter;
import dev.dateline.search.SearchRequest.SortKey;
import dev.dateline.search.SearchResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the best articles for a question share: Kronstadt, which none of the questions says. */
class PseudoRelevanceFeedbackTest {

    private static final TemporaryIndex INDEX = new TemporaryIndex();
    private static final String LONG_QUERY = "sailors fortress island rising";
    private static final String SHORT_QUERY = "sailors fortress island";

    static {
        INDEX.add("best-1", "The rising", "Sailors of the island fortress of Kronstadt")
                .add("best-2", "A rising", "The island fortress Kronstadt and its sailors")
                .add("a-strangers", "Sailors", "They went ashore in Valparaiso once")
                .add("b-kin", "Sailors", "They went ashore in Kronstadt once")
                .add("unasked", "Kronstadt", "Kronstadt");
        for (int i = 0; i < 3; i++) {
            INDEX.add(draft("draft-" + i, "The rising", "Sailors of the island fortress, once of Valparaiso"));
        }
        others(INDEX);
    }

    private static ArticleView draft(String id, String title, String summary) {
        return ArticleViewBuilder.article(id)
                .title(title)
                .summary(summary)
                .language("en")
                .status(ArticleStatus.DRAFT)
                .build();
    }

    @AfterAll
    static void close() throws IOException {
        INDEX.close();
    }

    private static SearchResult search(String words, String order, Optional<SearchAfter> after) {
        return INDEX.engine.search(listing(filter(words, Set.of(ArticleStatus.PUBLISHED)), order, 1, after));
    }

    private static ArticleFilter filter(String words, Set<ArticleStatus> seen) {
        return new ArticleFilter(
                Optional.of(new FullTextQuery(words, MatchMode.ANY)),
                List.of(),
                Map.of(),
                Optional.empty(),
                seen,
                Optional.empty());
    }

    private static SearchRequest listing(ArticleFilter filter, String order, int size, Optional<SearchAfter> after) {
        List<SearchRequest.SortClause> sort = List.of(new SearchRequest.SortClause(SortKey.valueOf(order), true));
        return new SearchRequest(
                filter, sort, 1, size, after, new SearchRequest.IncludeOptions(List.of(), false, true));
    }

    private static List<String> find(String words) {
        return ids(INDEX, words);
    }

    @Test
    void termsOfTheBestArticlesRaiseOthers() {
        assertThat(find(LONG_QUERY)).endsWith("b-kin", "a-strangers");
    }

    @Test
    void aShortQueryIsNotExpanded() {
        assertThat(find(SHORT_QUERY)).endsWith("a-strangers", "b-kin");
    }

    @Test
    void draftsDoNotAffectPublicRanking() {
        ArticleFilter seeingAll = filter(LONG_QUERY, Set.of(ArticleStatus.PUBLISHED, ArticleStatus.DRAFT));
        SearchRequest all = listing(seeingAll, "RELEVANCE", 10, Optional.empty());
        assertThat(INDEX.engine.search(all).items().stream().map(SearchResult.Hit::id))
                .endsWith("a-strangers", "b-kin");
        assertThat(find(LONG_QUERY)).endsWith("b-kin", "a-strangers");
    }

    @Test
    void anExportIsInTheOrderOfTheList() {
        List<SearchRequest.SortClause> sort = List.of(new SearchRequest.SortClause(SortKey.RELEVANCE, true));
        try (ArticleScroll cards =
                INDEX.engine.scroll(new ExportQuery(filter(LONG_QUERY, Set.of(ArticleStatus.PUBLISHED)), sort))) {
            assertThat(cards.next().stream().map(card -> new String(card, StandardCharsets.UTF_8)))
                    .satisfiesExactly(
                            card -> assertThat(card).contains("best-"),
                            card -> assertThat(card).contains("best-"),
                            card -> assertThat(card).contains("b-kin"),
                            card -> assertThat(card).contains("a-strangers"));
        }
    }

    @Test
    void sharedTermsWeighMoreThanRepeatedOnes() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add("best-1", "The rising", "Sailors of the island fortress" + " Kronstadt".repeat(4) + " Baltic")
                    .add(
                            "best-2",
                            "A rising",
                            "The island fortress, its sailors" + " Kronstadt".repeat(4) + " Baltic".repeat(9))
                    .add("a-one", "Sailors", "They went ashore in the Baltic once")
                    .add("b-all", "Sailors", "They went ashore in the Kronstadt once");
            others(index);
            assertThat(ids(index)).endsWith("b-all", "a-one");
        }
    }

    @Test
    void aSingleMatchExpandsNothing() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add("answer", "The rising", "Sailors of the island fortress of Kronstadt")
                    .add("a-strangers", "Sailors", "They went ashore in Valparaiso once")
                    .add("b-kin", "Sailors", "They went ashore in Kronstadt once");
            others(index);
            assertThat(ids(index)).containsExactly("answer", "a-strangers", "b-kin");
            index.add("like-it", "A rising", "The island fortress Kronstadt and its sailors");
            assertThat(ids(index)).endsWith("b-kin", "a-strangers");
        }
    }

    @Test
    void betterMatchesWeighMore() throws IOException {
        try (TemporaryIndex index = new TemporaryIndex()) {
            index.add("best-1", "The rising", "Sailors of the island fortress of Kronstadt")
                    .add("best-2", "A rising", "The island fortress Kronstadt and its sailors")
                    .add("less-1", "The island", "Sailors of the fortress in the Baltic, the Baltic")
                    .add("less-2", "An island", "The fortress in the Baltic, the Baltic, and its sailors")
                    .add("less-3", "Island", "A fortress of sailors in the Baltic, the Baltic")
                    .add("a-less", "Sailors", "They went ashore in the Baltic once")
                    .add("b-best", "Sailors", "They went ashore in the Kronstadt once")
                    .add("unasked", "Another matter", "Of Kronstadt");
            others(index);
            assertThat(ids(index)).endsWith("b-best", "a-less");
        }
    }

    private static void others(TemporaryIndex index) {
        for (int i = 0; i < 60; i++) {
            index.add("other-" + i, "Another matter", "Of peasants and their bread");
        }
    }

    private static List<String> ids(TemporaryIndex index) {
        return ids(index, LONG_QUERY);
    }

    private static List<String> ids(TemporaryIndex index, String words) {
        return index.search(words, MatchMode.ANY).items().stream()
                .map(SearchResult.Hit::id)
                .toList();
    }

    @Test
    void expansionAddsNoMatches() {
        assertThat(find(LONG_QUERY)).containsExactlyInAnyOrder("best-1", "best-2", "a-strangers", "b-kin");
        assertThat(INDEX.search(LONG_QUERY, MatchMode.ANY).total()).isEqualTo(4);
    }

    @Test
    void theExplanationNamesTheExpansionTerms() {
        assertThat(parts(search(LONG_QUERY, "RELEVANCE", Optional.empty())))
                .anyMatch(part -> part.contains("kronstadt"));
        assertThat(parts(search(SHORT_QUERY, "RELEVANCE", Optional.empty())))
                .isNotEmpty()
                .noneMatch(part -> part.contains("kronstadt"));
        assertThat(parts(search(LONG_QUERY, "TITLE", Optional.empty()))).noneMatch(part -> part.contains("kronstadt"));
    }

    private static List<String> parts(SearchResult hits) {
        List<String> parts = new ArrayList<>();
        add(parts, hits.items().get(0).explanation().score());
        return parts;
    }

    private static void add(List<String> parts, SearchResult.ScoreExplanation part) {
        parts.add(part.description());
        part.details().forEach(detail -> add(parts, detail));
    }

    @Test
    void aCursorFollowsTheSameScores() {
        List<String> ids = new ArrayList<>();
        Optional<SearchAfter> place = Optional.empty();
        do {
            SearchResult page = search(LONG_QUERY, "RELEVANCE", place);
            page.items().forEach(hit -> ids.add(hit.id()));
            place = Optional.ofNullable(page.next()).map(next -> new SearchAfter(next, false, null));
        } while (place.isPresent());
        assertThat(ids).isEqualTo(find(LONG_QUERY));
    }
}
