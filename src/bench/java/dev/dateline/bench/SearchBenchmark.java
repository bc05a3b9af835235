package dev.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What an answer over HTTP costs, beside the same question put to the index in the same process, and beside an endpoint
 * that returns as many bytes and does nothing: processor time of the service, in one run.
 */
final class SearchBenchmark {

    private static final int ROUNDS = 3;

    private final Service service;
    private final int articles;
    private final int seconds;

    SearchBenchmark(Service service, int articles, int seconds) {
        this.service = service;
        this.articles = articles;
        this.seconds = seconds;
    }

    void run() throws IOException, InterruptedException {
        System.out.printf(
                "%n%d articles; processor time of the service for one request, in milliseconds%n%n"
                        + "| request | bytes | HTTP | in process | in process : HTTP | bare | bare : HTTP | p50 ms | p99 ms |%n"
                        + "|--|--|--|--|--|--|--|--|--|%n",
                articles);
        for (Asked asked : Asked.values()) {
            row(asked);
        }
    }

    private void row(Asked asked) throws IOException, InterruptedException {
        AtomicInteger counter = new AtomicInteger();
        Load warm = load(asked, counter, seconds);
        int bytes = warm.bytesEach();
        AtomicInteger bareCounter = new AtomicInteger();
        Load.of(service, n -> bare(bytes), bareCounter, seconds / 2 + 1);
        Load http = load(asked, counter, seconds);
        Load bare = Load.of(service, n -> bare(bytes), bareCounter, seconds);
        double inside = asked == Asked.DETAIL ? Double.NaN : inProcess(asked, http.requests());
        System.out.printf(
                "| %s | %d | %.3f | %.3f | %.2f | %.3f | %.2f | %.2f | %.2f |%n",
                asked,
                bytes,
                http.cpuMillis(),
                inside,
                inside / http.cpuMillis(),
                bare.cpuMillis(),
                bare.cpuMillis() / http.cpuMillis(),
                http.millis(0.5),
                http.millis(0.99));
    }

    private Load load(Asked asked, AtomicInteger counter, int time) throws IOException, InterruptedException {
        return Load.of(service, n -> asked.path(n, articles), counter, time);
    }

    private static String bare(int bytes) {
        return "/bench/bare?bytes=" + bytes;
    }

    /** The same questions as were asked last over HTTP, in rounds of which the first ones only warm up. */
    private double inProcess(Asked asked, int requests) throws IOException, InterruptedException {
        int count = Math.max(1, Math.min(requests, 4000));
        double millis = 0;
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode cost =
                    service.json("/bench/in-process?asked=" + asked + "&from=" + round * count + "&count=" + count);
            millis = cost.path("cpuNanos").longValue() / 1e6 / count;
        }
        return millis;
    }
}
