package dev.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures the import rate, relative to H2 and Lucene alone, and the rate of importing the same file again. */
final class ImportBenchmark {

    private static final String HEAP = "512m";

    private final Path folder;
    private final int articles;

    ImportBenchmark(Path folder, int articles) {
        this.folder = folder;
        this.articles = articles;
    }

    void run() throws IOException, InterruptedException {
        Path file = GeneratedArchive.file(folder, articles);
        double least = raw(RawRows.LEAST, file);
        double same = raw(RawRows.SAME, file);
        try (Service service = Service.start(Files.createTempDirectory(folder, "import"), HEAP)) {
            double first = seconds(service, file, "created");
            double again = seconds(service, file, "unchanged");
            System.out.printf(
                    "%n%d articles, heap %s: import %.1f s, %.0f per second; H2 and Lucene alone with the same documents"
                            + " %.1f s, so %.2f of their rate; with minimal documents %.1f s, so %.2f;"
                            + " the same file again %.1f s, %.1f times as fast; private memory %d MB%n",
                    articles,
                    HEAP,
                    first,
                    articles / first,
                    same,
                    same / first,
                    least,
                    least / first,
                    again,
                    first / again,
                    service.ownBytes().orElse(0L) >> 20);
        }
    }

    private double raw(RawRows rows, Path file) throws IOException, InterruptedException {
        Path empty = Files.createTempDirectory(folder, "raw");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RawImport.class.getName(),
                        rows.name(),
                        file.toString(),
                        empty.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the raw import failed");
        }
        return Double.parseDouble(printed.strip());
    }

    private double seconds(Service service, Path file, String outcome) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        JsonNode report = service.load(file);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (report.path(outcome).longValue() != articles) {
            throw new IllegalStateException("not all rows were " + outcome + ": " + report);
        }
        return seconds;
    }
}
