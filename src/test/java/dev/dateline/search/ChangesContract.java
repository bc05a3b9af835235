package dev.dateline.search;

import static dev.dateline.search.FilterFixtures.ids;
import static dev.dateline.search.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dateline.article.ArticleStatus;
import dev.dateline.date.DateMatch;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.SearchRequest.SortKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every engine shows of changes, and when. */
interface ChangesContract extends EmptyIndex {

    @Test
    default void appliedChangesAreVisibleAfterARefresh() {
        index().apply(List.of(article("a").entry()), 1);
        assertThat(ids(index(), ArticleFilter.ALL_PUBLISHED)).isEmpty();
        index().refresh();
        assertThat(ids(index(), ArticleFilter.ALL_PUBLISHED)).containsExactly("a");
    }

    @Test
    default void changesReplaceAndRemoveIdempotently() {
        apply(1, article("a").entry(), article("b").entry());
        for (int i = 0; i < 2; i++) {
            apply(3, article("a").about("1917").entry(), IndexChange.deletion("b"));
            assertThat(ids(index(), ArticleFilter.ALL_PUBLISHED)).containsExactly("a");
            assertThat(ids(index(), FilterFixtures.about("1917", DateMatch.WITHIN)))
                    .containsExactly("a");
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
        assertThat(ids(index(), ArticleFilter.ALL_PUBLISHED)).isEmpty();
    }

    @Test
    default void onlyCommittedChangesSurviveACrash() {
        apply(7, article("a").entry(), article("b").draft().entry());
        index().commit();
        apply(8, IndexChange.deletion("a"), article("c").entry());
        ArticleIndex reopened = reopened();
        assertThat(reopened.revision()).isEqualTo(7);
        assertThat(ids(reopened, ArticleFilter.ALL_PUBLISHED)).containsExactly("a");
        assertThat(ids(reopened, FilterFixtures.statuses(ArticleStatus.values())))
                .containsExactly("a", "b");
    }

    @Test
    default void repeatingChangesAfterACrashIsIdempotent() {
        apply(7, article("a").entry(), article("b").entry());
        index().commit();
        apply(9, article("a").draft().entry(), IndexChange.deletion("b"));
        ArticleIndex reopened = reopened();
        reopened.apply(List.of(article("a").draft().entry(), IndexChange.deletion("b")), 9);
        reopened.refresh();
        reopened.commit();
        assertThat(reopened.revision()).isEqualTo(9);
        assertThat(ids(reopened, ArticleFilter.ALL_PUBLISHED)).isEmpty();
        assertThat(ids(reopened, FilterFixtures.statuses(ArticleStatus.DRAFT))).containsExactly("a");
    }

    @Test
    default void aClearedIndexIsEmptyAfterACrashToo() {
        apply(7, article("a").entry(), article("b").draft().entry());
        index().commit();
        index().clear("an-archive");
        ArticleIndex reopened = reopened();
        assertThat(reopened.revision()).isZero();
        assertThat(ids(reopened, FilterFixtures.statuses(ArticleStatus.values())))
                .isEmpty();
    }

    @Test
    default void mergingDoesNotChangeResults() {
        for (int i = 1; i <= 12; i++) {
            apply(
                    i,
                    article("a" + i % 7).saying("winter").entry(),
                    article("d" + i).draft().entry());
        }
        index().commit();
        List<String> before = ids(index(), FilterFixtures.words("winter", MatchMode.ALL));
        for (int i = 0; i < 5; i++) {
            index().mergeWhenIdle();
        }
        assertThat(ids(index(), FilterFixtures.words("winter", MatchMode.ALL)))
                .isEqualTo(before)
                .hasSize(7);
        assertThat(ids(index(), FilterFixtures.statuses(ArticleStatus.DRAFT))).hasSize(12);
        assertThat(index().revision()).isEqualTo(12);
    }

    @Test
    default void anIndexThatTakesChangesIsWritable() {
        apply(1, article("a").entry());
        assertThatCode(() -> index().checkWritable()).doesNotThrowAnyException();
    }

    @Test
    default void resultsHaveTheirRevision() {
        apply(7, article("a").entry());
        index().apply(List.of(article("b").entry()), 8);
        SearchRequest all =
                new SearchRequest(ArticleFilter.ALL_PUBLISHED, List.of(new SortClause(SortKey.ID, false)), 1, 10);
        assertThat(index().search(all).revision()).isEqualTo(7);
    }
}
