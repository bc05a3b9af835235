package dev.dateline.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * What an answer over HTTP costs, beside the same question put to the index in the same process, with and without
 * writing the answer, and beside an endpoint that returns as many bytes and does nothing: processor time of the
 * service, in one run.
 */
final class SearchBenchmark {

    private static final int ROUNDS = 3;
    private static final int ROUNDS_BEFORE = 4; // in process, where most is compiled already
    private static final int MOST_WARM = 30;
    private static final double RESTING = 0.03; // of the processor time
    private static final int IN_PROCESS = 2000;

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
        for (Asked asked : Asked.values()) {
            row(asked);
        }
    }

    private void row(Asked asked) throws IOException, InterruptedException {
        AtomicInteger counter = new AtomicInteger();
        AtomicInteger inside = new AtomicInteger();
        int bytes = warmed(n -> asked.path(n, articles), counter).bytesEach();
        warmed(n -> "/bench/bare?bytes=" + bytes, new AtomicInteger());
        List<Load> http = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> inProcess = new ArrayList<>();
        List<Double> written = new ArrayList<>();
        for (int round = 0; round < ROUNDS_BEFORE && asked != Asked.DETAIL; round++) {
            inProcess("in-process", asked, inside);
        }
        for (int round = 0; round < ROUNDS_BEFORE && asked.isList(); round++) {
            inProcess("written", asked, inside);
        }
        for (int round = 0; round < ROUNDS; round++) {
            http.add(Load.of(service, n -> asked.path(n, articles), counter, seconds));
            inProcess.add(asked == Asked.DETAIL ? Double.NaN : inProcess("in-process", asked, inside));
            written.add(asked.isList() ? inProcess("written", asked, inside) : Double.NaN);
            bare.add(Load.of(service, n -> "/bench/bare?bytes=" + bytes, new AtomicInteger(), seconds)
                    .cpuMillis());
        }
        double cost = Load.median(http.stream().map(Load::cpuMillis).toList());
        System.out.printf(
                "| %s | %d | %.3f | %.3f | %.2f | %.3f | %.2f | %.3f | %.2f | %.2f | %.2f |%n",
                asked,
                bytes,
                cost,
                Load.median(inProcess),
                Load.median(inProcess) / cost,
                Load.median(written),
                Load.median(written) / cost,
                Load.median(bare),
                Load.median(bare) / cost,
                Load.median(http.stream().map(load -> load.millis(0.5)).toList()),
                Load.median(http.stream().map(load -> load.millis(0.99)).toList()));
    }

    /** Asks until the compiler rests, which works beside the first many thousand requests. */
    private Load warmed(IntFunction<String> paths, AtomicInteger counter) throws IOException, InterruptedException {
        Load load;
        double compiling;
        int round = 0;
        do {
            long before = service.compileMillis();
            load = Load.of(service, paths, counter, seconds);
            compiling = (service.compileMillis() - before) * 1e6 / load.cpuNanos();
        } while (compiling > RESTING && ++round < MOST_WARM);
        if (compiling > RESTING) {
            System.out.printf("still compiling for %.0f %% of the time:%n", 100 * compiling);
        }
        return load;
    }

    /** Of questions never asked in process before, by as many threads as ask over HTTP. */
    private double inProcess(String how, Asked asked, AtomicInteger counter) throws IOException, InterruptedException {
        long cpu = service.cpuNanos();
        int clients = Load.atOnce(() -> service.json("/bench/" + how + "?asked=" + asked + "&articles=" + articles
                        + "&from=" + counter.getAndAdd(IN_PROCESS) + "&count=" + IN_PROCESS))
                .size();
        return (service.cpuNanos() - cpu) / 1e6 / clients / IN_PROCESS;
    }
}
