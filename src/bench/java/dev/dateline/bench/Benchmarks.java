package dev.dateline.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The entry point of the benchmarks: {@code dates}, {@code search}, {@code scale}, {@code import} or {@code all}. */
public final class Benchmarks {

    private static final Path DATA = Path.of(System.getProperty("bench.data"));
    private static final int ARTICLES = Integer.getInteger("bench.articles");
    private static final int SMALL_ARCHIVE_ARTICLES = Integer.getInteger("bench.few");
    private static final int SECONDS = Integer.getInteger("bench.seconds");
    private static final String HEAP_SIZE = System.getProperty("bench.heap");

    private Benchmarks() {}

    /** Runs the named benchmarks and prints their figures. */
    public static void main(String... names) throws IOException, InterruptedException, RunnerException {
        for (String name : names) {
            switch (name) {
                case "dates" -> dates();
                case "search" -> search();
                case "scale" -> scale();
                case "import" -> new ImportBenchmark(DATA, ARTICLES).run();
                case "all" -> main("dates", "import", "search", "scale");
                default ->
                    throw new IllegalArgumentException(
                            "Unknown benchmark '" + name + "'; use dates, search, scale, import or all.");
            }
        }
    }

    private static void dates() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DateBenchmarks.class.getSimpleName())
                        .build())
                .run();
    }

    private static void search() throws IOException, InterruptedException {
        try (Service service = loaded(ARTICLES)) {
            new SearchBenchmark(service, ARTICLES, SECONDS).run();
        }
    }

    private static void scale() throws IOException, InterruptedException {
        try (Service small = loaded(SMALL_ARCHIVE_ARTICLES);
                Service large = loaded(ARTICLES)) {
            new ScaleBenchmark(small, SMALL_ARCHIVE_ARTICLES, large, ARTICLES, SECONDS).run();
        }
    }

    /** Starts a service with the given number of articles, which are kept for the next run. */
    private static Service loaded(int articles) throws IOException, InterruptedException {
        Service service = Service.start(DATA.resolve("archive-" + articles), HEAP_SIZE);
        if (service.json("/api/v1/articles?size=1").at("/page/totalItems").intValue() != articles) {
            service.load(GeneratedArchive.file(DATA, articles));
        }
        return service;
    }
}
