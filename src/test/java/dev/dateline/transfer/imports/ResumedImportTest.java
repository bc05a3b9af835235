package dev.dateline.transfer.imports;

import static dev.dateline.Client.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Client;
import dev.dateline.transfer.format.ImportSuspendedException;
import dev.dateline.transfer.format.NdjsonRows;
import dev.dateline.transfer.format.UnexpectedRowError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Imports that go on after the process ended, from what it left on the disk and in the database. */
@QuarkusTest
@Timeout(120)
class ResumedImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 1300;
    private static final int FAILING_ROW = 700;

    @Inject
    Importer importer;

    @Inject
    AsyncImportQueue later;

    @Inject
    ImportReportStore reports;

    @Inject
    ImportJobStore jobs;

    @Inject
    ImportProgressRepository progress;

    @Inject
    NdjsonRows format;

    private final Client client = new Client();

    private String body() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(n -> n == FAILING_ROW
                        ? "{\"titel\":\"bad\"}"
                        : "{\"id\":\"" + client.id("row" + n) + "\",\"title\":\"" + n + "\"}")
                .collect(Collectors.joining("\n"));
    }

    private InputStream stream() {
        return new ByteArrayInputStream(body().getBytes(StandardCharsets.UTF_8));
    }

    /** What keeps the progress of an import, and does something else at each commit. */
    private ImportProgress kept(String id, Consumer<ImportStatistics> also) {
        return new ImportProgress() {
            @Override
            public void save(ImportStatistics tally) {
                progress.saveProgress(id, tally);
                also.accept(tally);
            }

            @Override
            public void saveInNewTransaction(ImportStatistics tally) {
                QuarkusTransaction.requiringNew().run(() -> save(tally));
            }

            @Override
            public boolean isResumedAfter(Throwable reason) {
                return reason instanceof ImportSuspendedException;
            }
        };
    }

    /** An import that was accepted, and whose process ended when so many rows were about to be committed. */
    private ImportJob cutOff(int rows, ImportReport report) throws IOException {
        ImportJob job = new ImportJob(report.id(), 1, "application/x-ndjson", report.options(), 1, 0);
        Files.writeString(reports.fileOf(report.id(), "body"), body());
        jobs.save(job);
        ImportProgress untilThere = kept(report.id(), tally -> {
            if (tally.rows() >= rows) {
                throw new ImportSuspendedException(null);
            }
        });
        assertThatThrownBy(() -> importer.run(stream(), format, report, untilThere))
                .isInstanceOf(ImportSuspendedException.class);
        return job;
    }

    private static JsonNode json(ImportReport.View view) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode ended(String id) {
        Optional<JsonNode> report = Optional.empty();
        while (report.isEmpty() && !Thread.currentThread().isInterrupted()) {
            report = Optional.of(json(reports.find(id)))
                    .filter(view -> !view.path("status").textValue().equals("running"));
        }
        return report.orElseThrow();
    }

    @Test
    void eachRowCountsOnceWhereverTheProcessEnded() throws IOException {
        for (int rows : new int[] {1, 501, 1001, ROWS}) {
            String before = client.collection();
            ImportReport report = reports.start(ImportOptions.DEFAULTS);
            ImportJob job = cutOff(rows, report);
            ImportStatistics committed = jobs.findProgress(job);
            assertThat(committed.rows()).isLessThan(rows);
            later.resume(job);
            JsonNode view = ended(report.id());
            assertThat(view.path("status").textValue()).as(before).isEqualTo("done");
            assertThat(view.path("received").intValue()).isEqualTo(ROWS);
            assertThat(view.path("failed").intValue()).isEqualTo(1);
            assertThat(view.path("created").intValue() + view.path("unchanged").intValue())
                    .isEqualTo(ROWS - 1);
            assertThat(view.path("rows")).hasSize(1);
            assertThat(view.at("/rows/0/line").intValue()).isEqualTo(FAILING_ROW);
        }
    }

    @Test
    void createdRowsAreNotRecountedAsUnchanged() throws IOException {
        ImportReport report = reports.start(ImportOptions.DEFAULTS);
        ImportJob job = cutOff(1001, report);
        assertThat(jobs.findProgress(job).rows()).isEqualTo(1000);
        later.resume(job);
        assertThat(ended(report.id()).path("created").intValue()).isEqualTo(ROWS - 1);
    }

    @Test
    void idsOfEarlierRowsAreStillDuplicatesAfterAResume() throws IOException {
        ImportReport report = reports.start(ImportOptions.DEFAULTS);
        ImportJob job = cutOff(501, report);
        String twice = "\n{\"id\":\"" + client.id("row1") + "\",\"title\":\"again\"}";
        Files.writeString(reports.fileOf(report.id(), "body"), body() + twice);
        later.resume(job);
        JsonNode view = ended(report.id());
        assertThat(view.path("failed").intValue()).isEqualTo(2);
        assertThat(view.at("/rows/1/errors/0/code").textValue()).isEqualTo("conflict");
    }

    @Test
    void anImportThatKeepsCrashingIsAbandoned() throws IOException {
        ImportReport report = reports.start(ImportOptions.DEFAULTS);
        cutOff(1, report);
        ImportJob often = new ImportJob(report.id(), 1, "application/x-ndjson", ImportOptions.DEFAULTS, 10, 0);
        later.resume(often);
        JsonNode view = ended(report.id());
        assertThat(view.path("status").textValue()).isEqualTo("failed");
        assertThat(view.path("problem").textValue()).contains("10 times");
    }

    @Test
    void aRowThatCannotBeStoredFailsAlone() {
        ImportReport report = reports.start(ImportOptions.DEFAULTS);
        ImportProgress refusing = kept(report.id(), tally -> {
            if (tally.rows() >= FAILING_ROW + 100 && tally.failed() < 2) {
                throw new IllegalStateException("row " + (FAILING_ROW + 100) + " cannot be stored, says this test");
            }
        });
        JsonNode view = json(importer.run(stream(), format, report, refusing));
        assertThat(view.path("status").textValue()).isEqualTo("done");
        assertThat(view.path("failed").intValue()).isEqualTo(2);
        assertThat(view.path("created").intValue()).isEqualTo(ROWS - 2);
        assertThat(view.at("/rows/1/line").intValue()).isEqualTo(FAILING_ROW + 100);
        assertThat(view.at("/rows/1/errors/0/message").textValue()).isEqualTo(UnexpectedRowError.MESSAGE);
        writer().get("/api/v1/articles/" + client.id("row" + (FAILING_ROW + 100)))
                .then()
                .statusCode(404);
        writer().get("/api/v1/articles/" + client.id("row" + (FAILING_ROW + 101)))
                .then()
                .statusCode(200);
    }
}
