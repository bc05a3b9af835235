package dev.dateline.article.storage;

import static dev.dateline.Client.writer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Client;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeBatch;
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
    WriteTransaction transaction;

    @Inject
    RevisionLog revisions;

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
            assertThat(revisions.changesAfter(0, 1_000_000).changes())
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
        return transaction.run(writing -> {
            long revision = writing.nextStamp().revision();
            taken.countDown();
            await(release);
            return revision;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void unchangedWritesDoNotWaitForTheCounter() throws Exception {
        client.put("there", "'title':'x'").then().statusCode(201);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<?> holder = CompletableFuture.runAsync(() -> lockRow(taken, release), threads);
            assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<List<Integer>> refused = CompletableFuture.supplyAsync(
                    () -> List.of(
                            writer().delete("/api/v1/articles/never-was").statusCode(),
                            client.put("there", "'title':'x'").statusCode(),
                            writer().header("If-Match", "\"stale\"")
                                    .delete("/api/v1/articles/" + client.id("there"))
                                    .statusCode(),
                            writer().contentType("application/x-ndjson")
                                    .body("{\"title\":\"a dry run\"}".getBytes(UTF_8))
                                    .post("/api/v1/imports?dryRun=true")
                                    .statusCode()),
                    threads);
            assertThat(refused.get(20, TimeUnit.SECONDS)).containsExactly(404, 200, 412, 200);
            assertThat(holder).isNotDone();
        } finally {
            release.countDown();
            threads.shutdownNow();
        }
    }

    /** As another node would, on a database that several share. */
    private void lockRow(CountDownLatch taken, CountDownLatch release) {
        QuarkusTransaction.requiringNew().run(() -> {
            counter.lock();
            taken.countDown();
            await(release);
        });
    }

    @Test
    void refusedWritersLeaveNoGapsInRevisions() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String id = "writer" + i % 4;
                writers.add(CompletableFuture.runAsync(() -> putAndDelete(id), threads));
            }
            for (CompletableFuture<Void> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        List<Change> changes = allChanges();
        assertThat(changes).extracting(Change::revision).doesNotHaveDuplicates();
        assertThat(QuarkusTransaction.requiringNew().call(counter::committedRevision))
                .isEqualTo(changes.get(changes.size() - 1).revision())
                .isEqualTo(revisions.durableRevision());
    }

    /** In batches, each of which ends where it holds enough. */
    private List<Change> allChanges() {
        List<Change> changes = new ArrayList<>();
        long since = 0;
        while (since < revisions.durableRevision()) {
            ChangeBatch batch = revisions.changesAfter(since, 1000);
            changes.addAll(batch.changes());
            since = batch.upTo();
        }
        return changes;
    }

    private void putAndDelete(String name) {
        for (int i = 0; i < 20; i++) {
            assertThat(client.put(name, "'title':'t" + i + "'").statusCode()).isIn(200, 201);
            assertThat(writer().delete("/api/v1/articles/" + client.id(name)).statusCode())
                    .isIn(204, 410);
        }
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
