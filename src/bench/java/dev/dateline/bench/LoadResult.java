package dev.dateline.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * The result of a load of requests, in which each client sends its next request when the last one is answered.
 *
 * @param latencies of all requests, in nanoseconds, ascending
 * @param cpuNanos the processor time that the service used for all of them
 * @param bytes the total size of the responses
 */
record LoadResult(List<Long> latencies, long cpuNanos, long bytes) {

    private static final int CLIENTS = 2;

    /**
     * Sends requests for some seconds. The counter continues where the previous load ended, so that no request is
     * repeated.
     */
    static LoadResult of(Service service, IntFunction<String> paths, AtomicInteger counter, int seconds)
            throws IOException, InterruptedException {
        long cpu = service.cpuNanos();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Client> clients = atOnce(() -> new Client().ask(service, paths, counter, end));
        return sum(clients, service.cpuNanos() - cpu);
    }

    /** Runs a task concurrently, once per client. */
    static <T> List<T> atOnce(Callable<T> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(Collections.nCopies(CLIENTS, work))) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static LoadResult sum(List<Client> clients, long cpu) {
        List<Long> latencies = clients.stream()
                .flatMap(client -> client.latencies.stream())
                .sorted()
                .toList();
        return new LoadResult(
                latencies,
                cpu,
                clients.stream().mapToLong(client -> client.bytes).sum());
    }

    private static final class Client {

        private final List<Long> latencies = new ArrayList<>();
        private long bytes;

        Client ask(Service service, IntFunction<String> paths, AtomicInteger counter, long end)
                throws IOException, InterruptedException {
            long now = System.nanoTime();
            while (now < end) {
                bytes += service.ask(paths.apply(counter.getAndIncrement())).length;
                long answered = System.nanoTime();
                latencies.add(answered - now);
                now = answered;
            }
            return this;
        }
    }

    int requests() {
        return latencies.size();
    }

    /** Returns the processor time per request, in milliseconds. */
    double cpuMillis() {
        return cpuNanos / 1e6 / requests();
    }

    /**
     * Returns a quantile of the latencies, in milliseconds.
     *
     * @param share 0 to 1, such as 0.99
     */
    double millis(double share) {
        return latencies.get((int) Math.min(requests() - 1L, (long) (requests() * share))) / 1e6;
    }

    /** Returns the median of some figures. */
    static double median(List<Double> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }

    int bytesEach() {
        return (int) (bytes / requests());
    }
}
