package dev.dateline.search;

import static dev.dateline.search.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.Edtf;
import dev.dateline.search.ArchiveSummary.PublicHead;
import dev.dateline.search.DateFilter.DateField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every engine says of the archive as a whole. */
interface SummaryContract extends EmptyIndex {

    PublicHead SEVENTH = new PublicHead(7, Instant.parse("2026-11-23T04:30:00.123Z"));

    @Test
    default void anEmptyArchiveHasNothing() {
        ArchiveSummary summary = index().summary();
        assertThat(summary.articles()).isZero();
        assertThat(summary.head()).isEqualTo(PublicHead.NONE);
        assertThat(summary.languages()).isEmpty();
        assertThat(summary.dates()).containsOnlyKeys(DateField.values());
        assertThat(summary.dates().get(DateField.ABOUT)).isEqualTo(new ArchiveSummary.RoleSummary(null, null, 0));
    }

    @Test
    default void theBoundsFollowDeletions() {
        Random random = new Random(17);
        Map<String, String> years = new TreeMap<>();
        for (int revision = 1; revision <= 150; revision++) {
            String id = "a" + random.nextInt(12);
            String year = Integer.toString(1000 + random.nextInt(1000));
            boolean isDeleted = random.nextInt(4) == 0;
            apply(
                    revision,
                    isDeleted
                            ? IndexChange.deletion(id)
                            : article(id).about(year).entry());
            if (isDeleted) {
                years.remove(id);
            } else {
                years.put(id, year);
            }
            assertSummarizes(years, index().summary());
        }
    }

    private static void assertSummarizes(Map<String, String> years, ArchiveSummary summary) {
        List<Edtf> sorted = years.values().stream().sorted().map(Edtf::parse).toList();
        ArchiveSummary.RoleSummary about = summary.dates().get(DateField.ABOUT);
        assertThat(summary.articles()).isEqualTo(years.size());
        assertThat(about.dated()).isEqualTo(years.size());
        assertThat(about.earliest())
                .isEqualTo(sorted.isEmpty() ? null : (Long) sorted.get(0).days().first());
        assertThat(about.latest())
                .isEqualTo(
                        sorted.isEmpty()
                                ? null
                                : (Long) sorted.get(sorted.size() - 1).days().last());
    }

    @Test
    default void draftsAreNotSummarized() {
        apply(
                1,
                article("a").about("1917").entry(),
                article("b").about("1800").draft().entry());
        assertThat(index().summary().articles()).isEqualTo(1);
        assertThat(index().summary().dates().get(DateField.ABOUT).earliest())
                .isEqualTo(Edtf.parse("1917").days().first());
    }

    @Test
    default void theNewestPublicChangeIsShownWithWhatWasAppliedAndKeptWithWhatWasCommitted() {
        index().apply(List.of(article("a").entry()), 7);
        index().setPublicHead(SEVENTH);
        assertThat(index().summary().head()).isEqualTo(PublicHead.NONE);
        index().refresh();
        assertThat(index().summary().head()).isEqualTo(SEVENTH);
        index().commit();
        index().setPublicHead(new PublicHead(6, SEVENTH.at())); // applied again
        apply(8, article("b").entry());
        assertThat(index().summary().head()).isEqualTo(SEVENTH);
        index().setPublicHead(new PublicHead(8, SEVENTH.at()));
        assertThat(reopened().summary().head()).isEqualTo(SEVENTH);
    }

    @Test
    default void aClearedIndexKnowsNoChange() {
        apply(7, article("a").entry());
        index().setPublicHead(SEVENTH);
        index().clear("another-archive");
        assertThat(index().summary().head()).isEqualTo(PublicHead.NONE);
        assertThat(index().summary().articles()).isZero();
    }
}
