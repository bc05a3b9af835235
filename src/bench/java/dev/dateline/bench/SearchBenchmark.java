package dev.dateline.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Measures the processor time of a response over HTTP in comparison with the same query run against the index in
 * process, with and without writing the response, and with an endpoint that returns as many bytes and does nothing, all
 * in one run.
 */
final class SearchBenchmark {

    private static final int ROUNDS = 3;
    private static final int WARM_UP_ROUNDS = 4; // in process, where most code is compiled already
    private static final int MAX_WARM_UP_ROUNDS = 30;
    private static final double IDLE_CPU_SHARE = 0.03; // share of CPU time spent compiling that counts as idle
    private static final int IN_PROCESS_REQUESTS = 2000;

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
                        + "| request | bytes | HTTP | found in process | : HTTP | found and written | : HTTP | bare | : HTTP | p50 ms | p99 ms |%n"
                        + "|--|--|--|--|--|--|--|--|--|--|--|%n",
                articles);
        for (RequestKind asked : RequestKind.values()) {
            row(asked);
        }
    }

    private void row(RequestKind asked) throws IOException, InterruptedException {
        AtomicInteger counter = new AtomicInteger();
        AtomicInteger inside = new AtomicInteger();
        int bytes = warmed(n -> asked.path(n, articles), counter).bytesEach();
        warmed(n -> "/bench/bare?bytes=" + bytes, new AtomicInteger());
        List<LoadResult> http = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> inProcess = new ArrayList<>();
        List<Double> written = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS && asked != RequestKind.DETAIL; round++) {
            inProcess("in-process", asked, inside);
        }
        for (int round = 0; round < WARM_UP_ROUNDS && asked.isList(); round++) {
            inProcess("written", asked, inside);
        }
        for (int round = 0; round < ROUNDS; round++) {
            http.add(LoadResult.of(service, n -> asked.path(n, articles), counter, seconds));
            inProcess.add(asked == RequestKind.DETAIL ? Double.NaN : inProcess("in-process", asked, inside));
            written.add(asked.isList() ? inProcess("written", asked, inside) : Double.NaN);
            bare.add(LoadResult.of(service, n -> "/bench/bare?bytes=" + bytes, new AtomicInteger(), seconds)
                    .cpuMillis());
        }
        double cost = LoadResult.median(http.stream().map(LoadResult::cpuMillis).toList());
        System.out.printf(
                "| %s | %d | %.3f | %.3f | %.2f | %.3f | %.2f | %.3f | %.2f | %.2f | %.2f |%n",
                asked,
                bytes,
                cost,
                LoadResult.median(inProcess),
                LoadResult.median(inProcess) / cost,
                LoadResult.median(written),
                LoadResult.median(written) / cost,
                LoadResult.median(bare),
                LoadResult.median(bare) / cost,
                LoadResult.median(http.stream().map(load -> load.millis(0.5)).toList()),
                LoadResult.median(http.stream().map(load -> load.millis(0.99)).toList()));
    }

    /** Sends requests until the JIT compiler, which is busy during the first many thousand requests, is idle. */
    private LoadResult warmed(IntFunction<String> paths, AtomicInteger counter)
            throws IOException, InterruptedException {
        LoadResult load;
        double compiling;
        int round = 0;
        do {
            long before = service.compileMillis();
            load = LoadResult.of(service, paths, counter, seconds);
            compiling = (service.compileMillis() - before) * 1e6 / load.cpuNanos();
        } while (compiling > IDLE_CPU_SHARE && ++round < MAX_WARM_UP_ROUNDS);
        if (compiling > IDLE_CPU_SHARE) {
            System.out.printf("the JIT compiler still takes %.0f %% of the processor time:%n", 100 * compiling);
        }
        return load;
    }

    /** Runs queries that were not run in process before, in as many threads as there are HTTP clients. */
    private double inProcess(String how, RequestKind asked, AtomicInteger counter)
            throws IOException, InterruptedException {
        long cpu = service.cpuNanos();
        int clients = LoadResult.atOnce(() -> service.json("/bench/" + how + "?asked=" + asked + "&articles=" + articles
                        + "&from=" + counter.getAndAdd(IN_PROCESS_REQUESTS) + "&count=" + IN_PROCESS_REQUESTS))
                .size();
        return (service.cpuNanos() - cpu) / 1e6 / clients / IN_PROCESS_REQUESTS;
    }
}
