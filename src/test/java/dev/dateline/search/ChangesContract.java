package dev.dateline.search;

import static dev.dateline.search.Asking.ids;
import static dev.dateline.search.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.DateMatch;
import dev.dateline.search.Listing.Key;
import dev.dateline.search.Listing.Sort;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every engine shows of changes, and when. */
interface ChangesContract extends EmptyIndex {

    @Test
    default void whatWasAppliedShowsOnlyAfterARefresh() {
        index().apply(List.of(article("a").entry()), 1);
        assertThat(ids(index(), Filter.EVERYTHING)).isEmpty();
        index().refresh();
        assertThat(ids(index(), Filter.EVERYTHING)).containsExactly("a");
    }

    @Test
    default void changesReplaceRemoveAndMayBeRepeated() {
        apply(1, article("a").entry(), article("b").entry());
        for (int i = 0; i < 2; i++) {
            apply(3, article("a").about("1917").entry(), Entry.gone("b"));
            assertThat(ids(index(), Filter.EVERYTHING)).containsExactly("a");
            assertThat(ids(index(), Asking.about("1917", DateMatch.WITHIN))).containsExactly("a");
        }
    }

    @Test
    default void theRevisionIsTheOneOfTheLastCommit() {
        assertThat(index().revision()).isZero();
        apply(7, article("a").entry());
        assertThat(index().revision()).isZero();
        index().commit();
        assertThat(index().revision()).isEqualTo(7);
        index().clear("another-archive");
        assertThat(index().revision()).isZero();
        assertThat(ids(index(), Filter.EVERYTHING)).isEmpty();
    }

    @Test
    default void answersSayWhichRevisionTheyShow() {
        apply(7, article("a").entry());
        index().apply(List.of(article("b").entry()), 8);
        Listing all = new Listing(Filter.EVERYTHING, List.of(new Sort(Key.ID, false)), 1, 10);
        assertThat(index().search(all).revision()).isEqualTo(7);
    }

    @Test
    default void draftsAreHidden() {
        apply(1, article("a").draft().entry(), article("b").entry());
        assertThat(ids(index(), Filter.EVERYTHING)).containsExactly("b");
    }
}
