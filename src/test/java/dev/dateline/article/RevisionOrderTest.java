package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Client;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A reader that has seen revision 8 never comes back for 7, so 7 must not become visible after 8. */
@QuarkusTest
class RevisionOrderTest {

    @Inject
    RevisionRepository counter;

    @Inject
    Revisions revisions;

    private final Client client = new Client();

    @Test
    void aWriterThatTookARevisionFirstCommitsFirst() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<Long> slow = CompletableFuture.supplyAsync(() -> holdCounter(taken, release), threads);
            assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Integer> fast = CompletableFuture.supplyAsync(
                    () -> client.put("fast", "'title':'x'").path("revision"), threads);
            assertThat(revisions.after(0, 1_000_000))
                    .noneMatch(change -> change.id().equals(client.id("fast")));
            assertThat(fast).isNotDone();
            release.countDown();
            assertThat(slow.get(20, TimeUnit.SECONDS)).isLessThan(fast.get(20, TimeUnit.SECONDS));
        } finally {
            release.countDown();
            threads.shutdownNow();
        }
    }

    private long holdCounter(CountDownLatch taken, CountDownLatch release) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long revision = counter.lock().next();
            taken.countDown();
            release.await(20, TimeUnit.SECONDS);
            return revision;
        });
    }

    @Test
    void racingWritersOfOneArticleNeverShareARevision() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Integer>> writes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String title = "'title':'t" + i + "'";
                writes.add(CompletableFuture.supplyAsync(
                        () -> client.put("a", title).path("revision"), threads));
            }
            List<Integer> revisions = new ArrayList<>();
            for (CompletableFuture<Integer> write : writes) {
                revisions.add(write.get(30, TimeUnit.SECONDS));
            }
            assertThat(revisions).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }
}
