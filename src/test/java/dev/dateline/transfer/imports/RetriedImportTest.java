package dev.dateline.transfer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Client;
import dev.dateline.Failure;
import dev.dateline.article.service.BulkWriter;
import dev.dateline.article.storage.IndexProgress;
import dev.dateline.transfer.TransferConfig;
import dev.dateline.transfer.format.NdjsonRows;
import dev.dateline.transfer.format.Row;
import dev.dateline.transfer.format.RowReader;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Imports that were answered 202 and that something interrupts which is not the fault of their bodies. */
@QuarkusTest
@Timeout(120)
class RetriedImportTest {

    private static final ImportOptions DRY_RUN = new ImportOptions(true, false, true, false, false, null);

    @Inject
    BulkWriter bulkWriter;

    @Inject
    IndexProgress index;

    @Inject
    ImportReportStore reports;

    @Inject
    ImportJobStore jobs;

    @Inject
    TransferConfig config;

    @Inject
    NdjsonRows ndjson;

    private final Client client = new Client();
    private int readings;

    /** A format whose reader is disturbed before each row: by the number of the reading, and of the row. */
    private interface Disturbance {
        void beforeRow(int reading, int row);
    }

    private RowReader disturbed(Disturbance disturbance) {
        return new RowReader() {
            @Override
            public Set<String> mediaTypes() {
                return ndjson.mediaTypes();
            }

            @Override
            public void read(InputStream body, Consumer<Row> rows) throws IOException {
                readings++;
                int[] row = {0};
                ndjson.read(body, next -> {
                    disturbance.beforeRow(readings, ++row[0]);
                    rows.accept(next);
                });
            }
        };
    }

    private ImportReport.Summary run(int rows, ImportOptions options, Disturbance disturbance) throws IOException {
        ImportReport report = reports.start(options);
        ImportJob job = new ImportJob(report.id(), 1, "application/x-ndjson", options, 0, 0);
        Files.writeString(
                reports.fileOf(report.id(), "body"),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(n -> "{\"id\":\"" + client.id("row" + n) + "\",\"title\":\"" + n + "\"}")
                        .collect(Collectors.joining("\n")));
        Importer importer = new Importer(bulkWriter, index, reports, config);
        new AsyncImportRunner(importer, reports, jobs, List.of(disturbed(disturbance)), Duration.ZERO).run(job, report);
        assertThat(jobs.findWaiting()).extracting(ImportJob::id).doesNotContain(report.id());
        return reports.find(report.id()).head();
    }

    @Test
    void aTemporarilyFullDiskDoesNotFailIt() throws IOException {
        ImportReport.Summary ended = run(1300, ImportOptions.DEFAULTS, (reading, row) -> {
            if (reading <= 25 && row == 700) {
                throw new Failure(Failure.Kind.FULL, "There is no space left on the disk, says this test.");
            }
        });
        assertThat(ended.status()).isEqualTo("done");
        assertThat(ended.problem()).isNull();
        assertThat(ended.created()).isEqualTo(1300);
        assertThat(readings).isEqualTo(26);
    }

    @Test
    void aTransientErrorDoesNotFailIt() throws IOException {
        ImportReport.Summary ended = run(1300, ImportOptions.DEFAULTS, (reading, row) -> {
            if (reading <= 3 && row == 1100) {
                throw new OutOfMemoryError("as the machine would say");
            }
        });
        assertThat(ended.status()).isEqualTo("done");
        assertThat(ended.created()).isEqualTo(1300);
    }

    @Test
    void aRepeatedErrorWithoutProgressFailsIt() throws IOException {
        ImportReport.Summary ended = run(1300, ImportOptions.DEFAULTS, (reading, row) -> {
            if (row == 700) {
                throw new IllegalStateException("always here, says this test");
            }
        });
        assertThat(ended.status()).isEqualTo("failed");
        assertThat(ended.problem()).contains("10 times");
        assertThat(ended.created()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void anErrorOfTheBodyFailsItImmediately() throws IOException {
        ImportReport.Summary ended = run(10, ImportOptions.DEFAULTS, (reading, row) -> {
            if (row == 7) {
                throw new Failure(Failure.Kind.UNREADABLE, "This is no such file.");
            }
        });
        assertThat(ended.status()).isEqualTo("failed");
        assertThat(ended.problem()).isEqualTo("This is no such file.");
        assertThat(readings).isOne();
    }

    @Test
    void anInterruptedDryRunResumes() throws IOException {
        ImportReport.Summary ended = run(6000, DRY_RUN, (reading, row) -> {
            if (row > 500 * reading) {
                throw new OutOfMemoryError("as the machine would say");
            }
        });
        assertThat(ended.status()).isEqualTo("done");
        assertThat(ended.created()).isEqualTo(6000);
        assertThat(readings).isEqualTo(12);
    }
}
