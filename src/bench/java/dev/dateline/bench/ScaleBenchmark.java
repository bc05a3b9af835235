package dev.dateline.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures how much slower a large archive responds than a small one, in alternating rounds, and the size of its index
 * and memory.
 */
final class ScaleBenchmark {

    private static final int ROUNDS = 5;

    private final Service small;
    private final int few;
    private final Service large;
    private final int many;
    private final int seconds;

    ScaleBenchmark(Service small, int few, Service large, int many, int seconds) {
        this.small = small;
        this.few = few;
        this.large = large;
        this.many = many;
        this.seconds = seconds;
    }

    void run() throws IOException, InterruptedException {
        printSizes("at rest", small, few);
        printSizes("at rest", large, many);
        System.out.printf(
                "%n| request | p50 at %2$d | p50 at %3$d | p99 at %2$d | p99 at %3$d | ratio of the p99 |%n|--|--|--|--|--|--|%n",
                0, few, many);
        for (RequestKind asked : RequestKind.values()) {
            row(asked);
        }
        printSizes("after load", small, few);
        printSizes("after load", large, many);
    }

    private void row(RequestKind asked) throws IOException, InterruptedException {
        AtomicInteger counter = new AtomicInteger();
        List<LoadResult> ofFew = new ArrayList<>();
        List<LoadResult> ofMany = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            ofFew.add(LoadResult.of(small, n -> asked.path(n, few), counter, seconds));
            ofMany.add(LoadResult.of(large, n -> asked.path(n, many), counter, seconds));
        }
        double fast = median(ofFew, 0.99);
        double slow = median(ofMany, 0.99);
        System.out.printf(
                "| %s | %.2f | %.2f | %.2f | %.2f | %.1f |%n",
                asked, median(ofFew, 0.5), median(ofMany, 0.5), fast, slow, slow / fast);
    }

    /** Returns the median over all rounds except the first, which warms up. */
    private static double median(List<LoadResult> rounds, double share) {
        return LoadResult.median(
                rounds.stream().skip(1).map(load -> load.millis(share)).toList());
    }

    private static void printSizes(String when, Service service, int articles)
            throws IOException, InterruptedException {
        System.out.printf(
                "%d articles, %s: index %d bytes per article, database %d; heap in use %d MB, private memory %d MB%n",
                articles,
                when,
                service.bytes("index") / articles,
                service.bytes("dateline.mv.db") / articles,
                service.heapBytes() >> 20,
                service.ownBytes().orElse(0L) >> 20);
    }
}
