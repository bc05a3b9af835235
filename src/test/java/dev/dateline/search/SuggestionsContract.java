package dev.dateline.search;

import static dev.dateline.search.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleStatus;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.RelatedResult.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every engine offers: completions, values that may be meant, and articles like one. */
interface SuggestionsContract extends EmptyIndex {

    private List<String> completions(String beginning, int size) {
        return shown(index().complete(beginning, size));
    }

    private List<String> completions(String beginning, ArticleFilter filter) {
        return shown(index().complete(beginning, filter, 10));
    }

    private static List<String> shown(CompletionResult completions) {
        return completions.items().stream()
                .map(item -> (item.field() == null ? item.id() : item.field().name()) + " " + item.value() + " "
                        + item.count())
                .toList();
    }

    private List<String> related(SampleArticle article, int size) {
        return index().related(article.entry().article(), size).items().stream()
                .map(RelatedResult.Item::id)
                .toList();
    }

    @Test
    default void namesAndTitlesMatchThePrefixOfAnyWord() {
        apply(
                3,
                article("a").with("Leon Trotsky").entry(),
                article("b").with("leon TROTSKY", "Leonora").entry(),
                article("c").titled("A letter to Leon").shown());
        assertThat(completions("leo", 10))
                .containsExactly("person Leon Trotsky 2", "person Leonora 1", "c A letter to Leon 1");
        assertThat(completions("trot", 10)).containsExactly("person Leon Trotsky 2");
        assertThat(completions("otsky", 10)).isEmpty();
        assertThat(completions("", 10)).isEmpty();
        assertThat(index().complete("leo", 10).revision()).isEqualTo(3);
    }

    @Test
    default void wordsMayBeTypedInAnyOrderAndAsInitials() {
        apply(
                1,
                article("a").with("Chris Manning", "Christa Mann").shown(),
                article("b").titled("Oil prices").with("Manning Clark").shown(),
                article("c").titled("Prices of oil").shown());
        for (String typed : List.of("manning chris", "manning ch", "c. manning", "manning, chri", "chris mannin")) {
            assertThat(completions(typed, 10)).as(typed).contains("person Chris Manning 1");
        }
        assertThat(completions("manning c", 10)).containsExactly("person Manning Clark 1", "person Chris Manning 1");
        assertThat(completions("c. mann", 10))
                .containsExactly("person Chris Manning 1", "person Christa Mann 1", "person Manning Clark 1");
        assertThat(completions("prices oil", 10)).containsExactly("b Oil prices 1", "c Prices of oil 1");
        assertThat(completions("oil pri", 10)).containsExactly("b Oil prices 1", "c Prices of oil 1");
        assertThat(completions("manning manning", 10)).isEmpty();
        assertThat(completions("manning c", 1)).containsExactly("person Manning Clark 1");
    }

    @Test
    default void onlyFilteredArticlesAreCompleted() {
        apply(
                1,
                article("a")
                        .titled("Letters of Leon")
                        .with("Leon Trotsky", "Leonora")
                        .about("1917")
                        .shown(),
                article("b")
                        .titled("Leonardo")
                        .with("leon trotsky")
                        .about("1932")
                        .shown(),
                article("c").titled("To Leon").with("Leon Blum").shown(),
                article("d")
                        .titled("Leon in secret")
                        .with("Leon Draft")
                        .about("1917")
                        .draft()
                        .shown());
        assertThat(completions("leo", FilterFixtures.withAbout("1917")))
                .containsExactly("person Leon Trotsky 1", "person Leonora 1", "a Letters of Leon 1");
        assertThat(completions("leo", FilterFixtures.withAbout("19XX")))
                .containsExactly("person Leon Trotsky 2", "person Leonora 1", "b Leonardo 1", "a Letters of Leon 1");
        assertThat(completions("trotsky l", FilterFixtures.withAbout("1932"))).containsExactly("person leon trotsky 1");
        assertThat(completions("leon letters", FilterFixtures.withAbout("1917")))
                .containsExactly("a Letters of Leon 1");
        assertThat(completions("blum", FilterFixtures.withAbout("1917"))).isEmpty();
        assertThat(completions("trozsky", FilterFixtures.withAbout("1917"))).containsExactly("person Leon Trotsky 1");
    }

    @Test
    default void aFieldIgnoresItsOwnSelection() {
        apply(
                1,
                article("a").with("Leon", "Ada").entry(),
                article("b").with("Leonora").entry());
        ArticleFilter selected = new ArticleFilter(
                Optional.empty(),
                List.of(),
                Map.of(ValueField.PERSON, new ArticleFilter.ValueCondition(List.of("ada"), List.of())),
                Optional.empty(),
                Set.of(ArticleStatus.PUBLISHED),
                Optional.empty());
        assertThat(completions("leo", selected)).containsExactly("person Leon 1", "person Leonora 1");
    }

    @Test
    default void equallyFrequentValuesAreSortedAlphabetically() {
        apply(
                1,
                IntStream.rangeClosed(1, 9)
                        .map(i -> 10 - i)
                        .mapToObj(i -> article("a" + i).with("Miller " + i).entry())
                        .toArray(IndexChange[]::new));
        assertThat(completions("mil", 3))
                .containsExactly("person Miller 1 1", "person Miller 2 1", "person Miller 3 1");
    }

    @Test
    default void aTypoIsCorrectedWhenNothingMatches() {
        apply(1, article("a").with("Leon Trotsky").entry());
        CompletionResult forgiven = index().complete("trozsky", 10);
        assertThat(forgiven.corrected()).isEqualTo("trotsky");
        assertThat(forgiven.items()).extracting(CompletionResult.Item::value).containsExactly("Leon Trotsky");
        assertThat(index().complete("trot", 10).corrected()).isNull();
    }

    @Test
    default void anUnknownValueMayBeATypoOfAnother() {
        apply(1, article("a").with("Leon Trotsky").entry());
        assertThat(index().suggestValues(ValueField.PERSON, "Leon Trozky", 3)).containsExactly("Leon Trotsky");
        assertThat(index().suggestValues(ValueField.PERSON, "trotsky", 3)).containsExactly("Leon Trotsky");
        assertThat(index().suggestValues(ValueField.PERSON, "LEON TROTSKY", 3)).isEmpty();
        assertThat(index().suggestValues(ValueField.TOPIC, "Leon Trozky", 3)).isEmpty();
    }

    @Test
    default void theMostSimilarArticlesAreRelatedWithReasons() {
        SampleArticle one = article("one").with("Ada", "Bruno").about("1917");
        apply(
                2,
                one.entry(),
                article("both").with("ada", "Bruno").shown(),
                article("nothing").with("Clara").entry(),
                article("single").with("Ada").entry());
        assertThat(related(one, 10)).containsExactly("both", "single");
        assertThat(related(one, 1)).containsExactly("both");
        RelatedResult found = index().related(one.entry().article(), 10);
        assertThat(found.items().get(0).reasons())
                .containsExactly(new Reason("person", "Ada"), new Reason("person", "Bruno"));
        assertThat(found.revision()).isEqualTo(2);
    }

    @Test
    default void equallyRelatedArticlesAreSortedById() {
        SampleArticle one = article("one").with("Ada");
        apply(
                1,
                article("z").with("Ada").entry(),
                one.entry(),
                article("m").with("Ada").entry());
        apply(2, article("b").with("Ada").entry());
        apply(3, article("y").with("Ada").entry(), article("a").with("Ada").entry());
        assertThat(related(one, 4)).containsExactly("a", "b", "m", "y");
    }

    @Test
    default void anUnindexedArticleHasRelatedArticles() {
        apply(1, article("a").with("Ada").entry());
        assertThat(related(article("elsewhere").with("Ada"), 10)).containsExactly("a");
    }

    @Test
    default void draftsAreNotCompleted() {
        SampleArticle one = article("one").with("Ada");
        apply(
                1,
                one.entry(),
                article("draft")
                        .titled("Zeppelin")
                        .with("Ada", "Zora Quick")
                        .draft()
                        .entry());
        assertThat(completions("zep", 10)).isEmpty();
        assertThat(completions("zora", 10)).isEmpty();
        assertThat(index().suggestValues(ValueField.PERSON, "Zora Quikc", 3)).isEmpty();
        assertThat(related(one, 10)).isEmpty();
    }
}
