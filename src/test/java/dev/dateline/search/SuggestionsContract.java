package dev.dateline.search;

import static dev.dateline.search.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.RelatedResult.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every engine offers: completions, values that may be meant, and articles like one. */
interface SuggestionsContract extends EmptyIndex {

    private List<String> completions(String beginning, int size) {
        return index().complete(beginning, size).items().stream()
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
    default void namesAndTitlesAreFoundByTheBeginningOfAnyWord() {
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
    default void ofEqualsTheFirstInTheAlphabetAreOffered() {
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
    default void aTypoIsForgivenWhereNothingBeginsSo() {
        apply(1, article("a").with("Leon Trotsky").entry());
        Completions forgiven = index().complete("trozsky", 10);
        assertThat(forgiven.corrected()).isEqualTo("trotsky");
        assertThat(forgiven.items()).extracting(Completions.Item::value).containsExactly("Leon Trotsky");
        assertThat(index().complete("trot", 10).corrected()).isNull();
    }

    @Test
    default void aValueThatNobodyHasMayBeATypoOfAnother() {
        apply(1, article("a").with("Leon Trotsky").entry());
        assertThat(index().suggestValues(ValueField.PERSON, "Leon Trozky", 3)).containsExactly("Leon Trotsky");
        assertThat(index().suggestValues(ValueField.PERSON, "trotsky", 3)).containsExactly("Leon Trotsky");
        assertThat(index().suggestValues(ValueField.PERSON, "LEON TROTSKY", 3)).isEmpty();
        assertThat(index().suggestValues(ValueField.TOPIC, "Leon Trozky", 3)).isEmpty();
    }

    @Test
    default void whatSharesMostIsRelatedAndSaysWhatItShares() {
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
    default void ofEquallyRelatedTheFirstByIdComesFirst() {
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
    default void anArticleNeedNotBeInTheIndexToHaveRelatives() {
        apply(1, article("a").with("Ada").entry());
        assertThat(related(article("elsewhere").with("Ada"), 10)).containsExactly("a");
    }

    @Test
    default void nothingIsOfferedOfDrafts() {
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
