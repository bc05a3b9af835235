package dev.dateline.article.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.BatchLimit;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeBatch;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentChangesBufferTest {

    private final RecentChangesBuffer handover = new RecentChangesBuffer();

    @Test
    void aCloseFollowerFindsTheNewChanges() {
        add(0, change(1, "a"), change(2, "b"), change(3, "c"));
        assertThat(seen(1, 3)).isEqualTo("2b 3c up to 3");
    }

    @Test
    void onlyDurableChangesAreReturned() {
        add(0, change(1, "a"), change(2, "b"));
        assertThat(seen(0, 1)).isEqualTo("1a up to 1");
    }

    @Test
    void eachArticleIsReturnedOnceAtItsNewest() {
        add(0, change(1, "a"), change(2, "b"), change(3, "a"));
        assertThat(seen(0, 3)).isEqualTo("2b 3a up to 3");
    }

    @Test
    void aDistantFollowerFindsNothing() {
        add(0, change(5, "a"));
        assertThat(seen(3, 5)).isEqualTo("up to 3");
    }

    @Test
    void aMissingRevisionIsAGap() {
        add(0, change(1, "a"));
        add(0, change(3, "c"));
        assertThat(seen(0, 3)).isEqualTo("up to 0");
        assertThat(seen(2, 3)).isEqualTo("3c up to 3");
    }

    @Test
    void rolledBackChangesAreNotReturned() {
        add(0, change(1, "a"), change(2, "lost"), change(3, "lost too"));
        handover.discardFrom(2);
        add(0, change(2, "b"));
        assertThat(seen(0, 3)).isEqualTo("1a 2b up to 2");
    }

    @Test
    void aWriterOfAClosedDatabaseIsIgnored() {
        add(1, change(2, "b"));
        add(0, change(2, "lost"));
        assertThat(seen(1, 2)).isEqualTo("2b up to 2");
    }

    @Test
    void changesOfAClosedDatabaseAreDiscarded() {
        add(0, change(1, "lost"), change(2, "lost too"));
        add(1, change(1, "a"));
        assertThat(seen(0, 2)).isEqualTo("1a up to 1");
    }

    private void add(int opening, Change... changes) {
        handover.add(List.of(changes), opening);
    }

    private static Change change(long revision, String id) {
        return new Change(revision, id, Instant.EPOCH, Optional.empty(), true);
    }

    private String seen(long revision, long upTo) {
        ChangeBatch found = handover.changesAfter(revision, upTo, new BatchLimit(100, Long.MAX_VALUE));
        String[] words = found.changes().stream()
                .map(change -> change.revision() + change.id())
                .toArray(String[]::new);
        return (String.join(" ", Arrays.asList(words)) + " up to " + found.upTo()).strip();
    }
}
