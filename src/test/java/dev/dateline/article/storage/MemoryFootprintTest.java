package dev.dateline.article.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleViewBuilder;
import dev.dateline.article.BatchLimit;
import dev.dateline.article.Change;
import dev.dateline.article.DateView;
import dev.dateline.article.MemoryFootprint;
import dev.dateline.article.MentionView;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryFootprintTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void datesCountTowardsTheMemorySize() {
        assertThat(MemoryFootprint.ofText("1917, ".repeat(100)))
                .isGreaterThan(5 * MemoryFootprint.ofText("never, ".repeat(100)));
    }

    @Test
    void truncatedDatesTakeNoMemory() {
        assertThat(MemoryFootprint.ofText("1917, ".repeat(3000))).isLessThan(2 * MEGABYTE);
    }

    @Test
    void aBatchOfLargeChangesIsSplit() {
        RecentChangesBuffer handover = new RecentChangesBuffer();
        handover.add(List.of(heavy(1), heavy(2), heavy(3), heavy(4), heavy(5)), 0);
        long two = 2 * MemoryFootprint.of(heavy(1));
        assertThat(handover.changesAfter(0, 5, new BatchLimit(100, two)).upTo()).isEqualTo(2);
        assertThat(handover.changesAfter(2, 5, new BatchLimit(100, two)).upTo()).isEqualTo(4);
        assertThat(handover.changesAfter(4, 5, new BatchLimit(100, two)).upTo()).isEqualTo(5);
    }

    @Test
    void aSingleChangeOfAnySizeIsAccepted() {
        RecentChangesBuffer handover = new RecentChangesBuffer();
        handover.add(List.of(heavy(1), heavy(2)), 0);
        assertThat(handover.changesAfter(0, 2, new BatchLimit(100, 1)).upTo()).isEqualTo(1);
    }

    private static Change heavy(long revision) {
        String id = "a" + revision;
        DateView date = new DateView(
                "1917",
                "1917",
                "year",
                "1917-01-01",
                "1917-12-31",
                -19358L,
                -18994L,
                false,
                false,
                null,
                null,
                null,
                false,
                false);
        MentionView mention = new MentionView("1917", 0, 4, "about", null, false, date);
        ArticleView article = ArticleViewBuilder.article(id)
                .title("Annals")
                .summary("1917")
                .mentions(Collections.nCopies(1000, mention))
                .revision(revision)
                .build();
        return new Change(revision, id, Instant.EPOCH, Optional.of(article), true);
    }
}
