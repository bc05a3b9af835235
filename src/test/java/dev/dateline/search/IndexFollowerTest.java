package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.Failure;
import dev.dateline.InMemoryChangeLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IndexFollowerTest {

    private final InMemoryChangeLog changes = new InMemoryChangeLog();
    private final RecordingIndex index = new RecordingIndex();
    private final AtomicLong nanos = new AtomicLong();
    private final IndexFollower follower = follower();

    private IndexFollower follower() {
        return new IndexFollower(
                index, changes, JsonMapper.builder().findAndAddModules().build(), new ImmediateRetry(), nanos::get);
    }

    /** Nobody waits. */
    private record ImmediateRetry() implements SearchConfig {

        @Override
        public Engine engine() {
            return Engine.LUCENE;
        }

        @Override
        public Path indexDir() {
            return Path.of("nowhere");
        }

        @Override
        public Duration visibleWithin() {
            return Duration.ZERO;
        }
    }

    @Test
    void itContinuesAtTheRevisionOfTheIndex() throws InterruptedException {
        changes.write("a").write("b").write("c");
        index.holdDurably(1);
        follower.open();
        assertThat(follower.isReady()).isFalse();
        assertThat(follower.followChanges()).isTrue();
        assertThat(index.taken).containsExactly("b", "c");
        assertThat(index.shown).containsExactly("b", "c");
        assertThat(follower.visibleRevision()).isEqualTo(3);
        assertThat(follower.isReady()).isTrue();
        assertThat(follower.awaitVisible(3)).isTrue();
    }

    @Test
    void theIndexGetsTheNewestPublicChange() throws InterruptedException {
        changes.write("a").write("b").delete("a").writeDraft("c");
        follower.open();
        follower.followChanges();
        assertThat(index.publicHead.revision()).isEqualTo(3);
        assertThat(follower.visibleRevision()).isEqualTo(4);
    }

    @Test
    void deletedArticlesAreRemoved() throws InterruptedException {
        follower.open();
        changes.write("a");
        follower.followChanges();
        changes.delete("a");
        follower.followChanges();
        assertThat(index.shown).isEmpty();
        assertThat(follower.visibleRevision()).isEqualTo(2);
    }

    @Test
    void afterAFailureTheIndexContinuesFromItsLastCommit() throws InterruptedException {
        follower.open();
        changes.write("a");
        follower.followChanges();
        index.trouble = new Failure(Failure.Kind.FULL, "There is no space left on the disk for the index.");
        changes.write("b");
        assertThat(follower.followChanges()).isFalse();
        assertThat(follower.followChanges()).isFalse();
        assertThat(follower.awaitVisible(2)).isFalse();
        assertThat(follower.setAside()).isZero();
        index.trouble = null;
        index.loseWhatIsNotCommitted();
        assertThat(follower.followChanges()).isTrue();
        assertThat(index.shown).containsExactly("a", "b");
        assertThat(follower.awaitVisible(2)).isTrue();
    }

    @Test
    void outOfMemoryIsNotBlamedOnAnArticle() throws InterruptedException {
        follower.open();
        index.error = new OutOfMemoryError("as the machine would say");
        changes.write("a");
        assertThat(follower.followChanges()).isFalse();
        assertThat(follower.setAside()).isZero();
        index.error = null;
        assertThat(follower.followChanges()).isTrue();
        assertThat(index.shown).containsExactly("a");
    }

    @Test
    void anArticleThatCannotBeIndexedFailsAlone() throws InterruptedException {
        follower.open();
        index.unindexable.add("b");
        changes.write("a").write("b").write("c");
        assertThat(follower.followChanges()).isTrue();
        assertThat(index.shown).containsExactly("a", "c");
        assertThat(follower.visibleRevision()).isEqualTo(3);
        assertThat(follower.setAside()).isOne();
    }

    @Test
    void theWriterOfAnUnindexableArticleIsInformed() throws InterruptedException {
        follower.open();
        index.unindexable.add("a");
        changes.write("a").write("b");
        follower.followChanges();
        assertThat(follower.awaitVisible(1)).isFalse();
        assertThat(follower.awaitVisible(2)).isTrue();
    }

    @Test
    void anArticleIsTriedAgainWhenItIsWrittenAgain() throws InterruptedException {
        follower.open();
        index.unindexable.add("a");
        changes.write("a");
        follower.followChanges();
        index.unindexable.clear();
        changes.write("a");
        follower.followChanges();
        assertThat(index.shown).containsExactly("a");
        assertThat(follower.setAside()).isZero();
        assertThat(follower.awaitVisible(2)).isTrue();
    }

    @Test
    void aDeletedArticleIsNoLongerCounted() throws InterruptedException {
        follower.open();
        index.unindexable.add("a");
        changes.write("a").delete("a");
        follower.followChanges();
        assertThat(follower.setAside()).isZero();
    }

    @Test
    void unindexableArticlesAreCountedBeyondTheListedOnes() throws InterruptedException {
        follower.open();
        for (int i = 0; i < 1500; i++) {
            index.unindexable.add("a" + i);
            changes.write("a" + i);
        }
        follower.followChanges();
        pass(6); // many at once are shown now and then
        follower.followChanges();
        assertThat(follower.setAside()).isEqualTo(1500);
        assertThat(follower.visibleRevision()).isEqualTo(1500);
    }

    @Test
    void unindexableArticlesSurviveARestart() throws InterruptedException {
        follower.open();
        index.unindexable.add("b");
        changes.write("a").write("b").write("c");
        follower.followChanges();
        index.commit();
        index.loseWhatIsNotCommitted();
        IndexFollower restarted = follower();
        restarted.open();
        assertThat(restarted.isReady()).isTrue();
        assertThat(restarted.isComplete()).isFalse();
        assertThat(restarted.awaitVisible(2)).isFalse();
        restarted.followChanges();
        assertThat(restarted.isComplete()).isFalse();
        assertThat(restarted.setAside()).isOne();
    }

    @Test
    void unindexableArticlesAreRetriedAtTheNextStart() throws InterruptedException {
        follower.open();
        index.unindexable.add("b");
        changes.write("a").write("b").write("c");
        follower.followChanges();
        index.commit();
        index.unindexable.clear();
        IndexFollower restarted = follower();
        restarted.open();
        restarted.followChanges();
        assertThat(index.shown).containsExactly("a", "b", "c");
        assertThat(restarted.isComplete()).isTrue();
        assertThat(index.taken).containsExactly("a", "b", "c", "b");
    }

    @Test
    void unlistedUnindexableArticlesSurviveARestart() throws InterruptedException {
        setAside(1500);
        index.commit();
        IndexFollower restarted = follower();
        restarted.open();
        assertThat(restarted.setAside()).isEqualTo(1500);
        follow(restarted, 30);
        assertThat(restarted.setAside()).isEqualTo(1500);
        index.unindexable.clear();
        IndexFollower reopened = follower();
        reopened.open();
        follow(reopened, 30);
        assertThat(reopened.isComplete()).isTrue();
        assertThat(index.shown).hasSize(1500);
    }

    @Test
    void theCountOfUnlistedArticlesDecreases() throws InterruptedException {
        setAside(1500);
        for (int i = 0; i < 1400; i++) {
            changes.delete("a" + i);
        }
        follow(follower, 30);
        assertThat(follower.setAside()).isEqualTo(100);
        index.unindexable.clear();
        for (int i = 1400; i < 1500; i++) {
            changes.write("a" + i);
        }
        follow(follower, 30);
        assertThat(follower.isComplete()).isTrue();
        assertThat(follower.awaitVisible(changes.durableRevision())).isTrue();
    }

    private void setAside(int count) throws InterruptedException {
        follower.open();
        for (int i = 0; i < count; i++) {
            index.unindexable.add("a" + i);
            changes.write("a" + i);
        }
        follow(follower, 2);
    }

    private void follow(IndexFollower one, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            pass(6); // many at once are shown now and then
            one.followChanges();
        }
    }

    @Test
    void anIndexAheadOfTheDatabaseIsRebuilt() throws InterruptedException {
        changes.write("a");
        index.holdDurably(7);
        follower.open();
        assertThat(changes.archive()).isEqualTo("archive 2");
        assertThat(index.archive).isEqualTo("archive 2");
        follower.followChanges();
        assertThat(index.shown).containsExactly("a");
        assertThat(follower.visibleRevision()).isEqualTo(1);
    }

    @Test
    void segmentsAreMergedOnlyWhenIdle() throws InterruptedException {
        follower.open();
        changes.write("a");
        follower.followChanges();
        pass(6);
        changes.write("b");
        follower.followChanges();
        pass(6);
        follower.followChanges(); // commits
        assertThat(index.tidied).isZero();
        pass(6);
        follower.followChanges();
        assertThat(index.tidied).isOne();
        changes.write("c");
        follower.followChanges();
        assertThat(index.tidied).isOne();
    }

    private void pass(int seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
