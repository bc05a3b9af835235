package dev.dateline.search;

import static dev.dateline.search.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.Failure;
import dev.dateline.article.ArticleStatus;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.SearchRequest.IncludeOptions;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.SearchRequest.SortKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every engine keeps drafts apart: nothing public depends on them, and who may see them finds them as others. */
interface DraftsContract extends EmptyIndex {

    List<String> QUESTIONS = List.of(
            "harvest",
            "harvezt",
            "hxrvest",
            "winter palace",
            "\"winter palace\"",
            "winter OR zeppelin",
            "harvest -railway",
            "winter palace railway harvest strike",
            "zeppelin");

    private void fill() {
        apply(
                1,
                article("a")
                        .titled("The harvest")
                        .saying("winter palace railway")
                        .with("Ada")
                        .entry(),
                article("b")
                        .titled("Winter")
                        .saying("harvest strike palace harvest")
                        .with("Bruno")
                        .entry(),
                article("c")
                        .titled("Railway")
                        .saying("strike strike winter railway")
                        .with("Ada")
                        .entry(),
                article("d")
                        .titled("Railway")
                        .saying("strike strike winter railway")
                        .with("Ada")
                        .entry(),
                article("e")
                        .titled("Zeppelin")
                        .saying("zeppelin over the winter palace")
                        .with("Zora")
                        .entry());
    }

    private static IndexChange[] drafts() {
        return IntStream.range(0, 30)
                .mapToObj(i -> article((i % 2 == 0 ? "0" : "z") + i)
                        .titled(i % 3 == 0 ? "Railway" : "Harvezt strike")
                        .saying("harvezt quicksilver winter winter ".repeat(1 + i % 4))
                        .with("Ada", "Ado", "Brumo")
                        .about("1850")
                        .draft()
                        .entry())
                .toArray(IndexChange[]::new);
    }

    private static SearchRequest explained(ArticleFilter filter) {
        return new SearchRequest(
                filter,
                List.of(new SortClause(SortKey.RELEVANCE, true)),
                1,
                20,
                Optional.empty(),
                new IncludeOptions(List.of(), true, true));
    }

    /** All that can be asked of words, with scores, explanations and what takes part in cache keys. */
    private Map<String, List<?>> answers() {
        Map<String, List<?>> answers = new LinkedHashMap<>();
        for (String question : QUESTIONS) {
            SearchResult hits = index().search(explained(FilterFixtures.words(question, MatchMode.AUTO)));
            List<Object> shown = new ArrayList<>(List.of(hits.total(), hits.rewrite(), hits.ranking()));
            hits.items().forEach(hit -> shown.add(List.of(hit.id(), hit.score(), hit.explanation(), hit.highlights())));
            answers.put(question, shown);
        }
        for (String typed : List.of("ad", "rai", "har", "harvez", "quick", "zepp", "bruno", "brumo")) {
            CompletionResult completions = index().complete(typed, 10);
            answers.put("typed " + typed, List.of(completions.items(), "" + completions.corrected()));
        }
        for (String name : List.of("Ado", "Brumo", "Brunp", "Zora")) {
            answers.put("near " + name, index().suggestValues(ValueField.PERSON, name, 5));
        }
        for (String id : List.of("c", "d", "x")) {
            SampleArticle one = article(id)
                    .titled("Railway")
                    .saying("strike winter harvezt")
                    .with("Ada", "Bruno");
            answers.put(
                    "related to " + id,
                    index().related(one.entry().article(), 10).items().stream()
                            .map(item -> item.id() + item.reasons())
                            .toList());
        }
        return answers;
    }

    @Test
    default void publicAnswersAndScoresAreTheSameWithDraftsAndAfterThem() {
        fill();
        Map<String, List<?>> before = answers();
        apply(40, drafts());
        assertThat(answers()).isEqualTo(before);
        apply(
                41,
                IndexChange.deletion("00"),
                IndexChange.deletion("z1"),
                article("02").draft().entry());
        assertThat(answers()).isEqualTo(before);
        index().mergeWhenIdle();
        index().refresh();
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    default void unpublishingAnArticleLooksLikeDeletion() {
        fill();
        apply(2, IndexChange.deletion("e"));
        Map<String, List<?>> deleted = answers();
        index().clear("an-archive");
        fill();
        apply(
                2,
                article("e")
                        .titled("Zeppelin")
                        .saying("zeppelin winter harvezt")
                        .draft()
                        .entry());
        assertThat(answers()).isEqualTo(deleted);
        apply(3, IndexChange.deletion("e"));
        assertThat(answers()).isEqualTo(deleted);
    }

    @Test
    default void draftsCanBeIncludedOrSelected() {
        apply(
                1,
                article("a").saying("a harvest").published("1930").shown(),
                article("b").saying("a harvest").published("1931").draft().shown(),
                article("c").saying("a strike").published("1932").draft().entry());
        ArticleStatus[] any = ArticleStatus.values();
        assertThat(FilterFixtures.ids(index(), FilterFixtures.statuses(any))).containsExactly("a", "b", "c");
        assertThat(FilterFixtures.ids(index(), FilterFixtures.statuses(any), SortKey.PUBLISHED, true))
                .containsExactly("c", "b", "a");
        assertThat(FilterFixtures.ids(index(), FilterFixtures.statuses(ArticleStatus.DRAFT)))
                .containsExactly("b", "c");
        assertThat(FilterFixtures.ids(index(), FilterFixtures.words("harvest", MatchMode.ALL, any)))
                .containsExactly("a", "b");
        assertThat(FilterFixtures.ids(index(), FilterFixtures.words("harvest", MatchMode.ALL, ArticleStatus.DRAFT)))
                .containsExactly("b");
        SearchResult hits = index().search(explained(FilterFixtures.words("harvest", MatchMode.ALL, any)));
        assertThat(hits.items()).extracting(SearchResult.Hit::id).containsExactly("a", "b");
        assertThat(hits.items()).allMatch(hit -> hit.score() > 0);
        assertThat(hits.items()).allMatch(hit -> hit.highlights().summary() != null);
    }

    @Test
    default void aListWithDraftsContinuesUnchanged() {
        fill();
        apply(40, drafts());
        ArticleFilter filter = FilterFixtures.words("winter", MatchMode.ALL, ArticleStatus.values());
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            Optional<SearchRequest.SearchAfter> place =
                    Optional.ofNullable(next).map(at -> new SearchRequest.SearchAfter(at, false, null));
            SearchResult page = index().search(new SearchRequest(
                    filter, List.of(new SortClause(SortKey.RELEVANCE, true)), 1, 4, place, IncludeOptions.NONE));
            page.items().forEach(hit -> ids.add(hit.id()));
            next = page.next();
            apply(
                    50 + ids.size(),
                    IndexChange.deletion("a"),
                    article("d").draft().entry());
        } while (next != null);
        assertThat(ids).hasSize(35).doesNotHaveDuplicates();
    }

    @Test
    default void aPositionInAListWithDraftsIsRejectedWithout() {
        fill();
        apply(40, drafts());
        SearchRequest all = new SearchRequest(
                FilterFixtures.words("winter", MatchMode.ALL, ArticleStatus.values()),
                List.of(new SortClause(SortKey.RELEVANCE, true)),
                1,
                4);
        SearchRequest.SearchAfter place =
                new SearchRequest.SearchAfter(index().search(all).next(), false, null);
        SearchRequest others = new SearchRequest(
                FilterFixtures.words("winter", MatchMode.ALL),
                all.sort(),
                1,
                4,
                Optional.of(place),
                IncludeOptions.NONE);
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> index().search(others));
    }

    @Test
    default void anArticleIsADraftOrPublicAndNeverBoth() {
        apply(1, article("a").draft().entry());
        apply(2, article("a").entry());
        assertThat(FilterFixtures.ids(index(), ArticleFilter.ALL_PUBLISHED)).containsExactly("a");
        assertThat(FilterFixtures.ids(index(), FilterFixtures.statuses(ArticleStatus.DRAFT)))
                .isEmpty();
        apply(3, article("a").draft().entry());
        assertThat(FilterFixtures.ids(index(), ArticleFilter.ALL_PUBLISHED)).isEmpty();
        assertThat(FilterFixtures.ids(index(), FilterFixtures.statuses(ArticleStatus.values())))
                .containsExactly("a");
    }
}
