package dev.dateline.transfer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.transfer.TransferConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportReportsTest {

    private static final ImportOptions REPORT_ALL = new ImportOptions(false, false, true, false, true, null);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    /** The service, as it starts on this data folder. */
    private ImportReportStore start() {
        return new ImportReportStore(
                new TransferConfig() {
                    @Override
                    public Path dataDir() {
                        return data;
                    }

                    @Override
                    public boolean sample() {
                        return false;
                    }

                    @Override
                    public int exports() {
                        return 1;
                    }

                    @Override
                    public int imports() {
                        return 1;
                    }

                    @Override
                    public int minBytesPerSecond() {
                        return 1;
                    }
                },
                JSON);
    }

    private static JsonNode json(ImportReport.View view) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fail(ImportReport report, int rows) {
        ValidationError fault = new ValidationError(
                ValidationError.Location.pointer("/title"),
                ValidationError.Code.REQUIRED,
                "An article needs a title.",
                null);
        List<PendingRow> failed = IntStream.rangeClosed(1, rows)
                .mapToObj(line -> PendingRow.failed(line, "x" + line, List.of(fault)))
                .toList();
        report.advanceTo(report.appendRows(failed, Map.of()));
    }

    @Test
    void aReportSurvivesARestart() {
        ImportReportStore before = start();
        ImportReport report = before.start(REPORT_ALL);
        fail(report, 250);
        report.complete();
        JsonNode view = json(report.view());
        before.finish(report);
        assertThat(view.path("status").textValue()).isEqualTo("done");
        assertThat(view.path("rows")).hasSize(250);
        assertThat(json(before.find(report.id()))).isEqualTo(view);
        assertThat(json(start().find(report.id()))).isEqualTo(view);
    }

    @Test
    void anInterruptedImportIsReportedAsFailed() throws IOException {
        ImportReportStore before = start();
        ImportReport report = before.start(REPORT_ALL);
        Files.writeString(before.fileOf(report.id(), "body"), "what waits");
        fail(report, 3);
        report.save();
        fail(report, 2); // and nobody knows
        JsonNode after = json(start().find(report.id()));
        assertThat(after.path("status").textValue()).isEqualTo("failed");
        assertThat(after.path("problem").textValue()).contains("The service ended before the import did");
        assertThat(after.path("failed").intValue()).isEqualTo(3);
        assertThat(after.path("rows")).hasSize(3);
        assertThat(before.fileOf(report.id(), "body")).doesNotExist();
        assertThat(json(start().find(report.id()))).isEqualTo(after);
    }

    @Test
    void anAcceptedImportIsLeftToResume() throws IOException {
        ImportReportStore before = start();
        ImportReport report = before.start(REPORT_ALL);
        Files.writeString(before.fileOf(report.id(), "body"), "what waits");
        Files.writeString(before.fileOf(report.id(), "job"), "{}");
        fail(report, 3);
        ImportStatistics committed = report.statistics();
        report.appendRows(List.of(PendingRow.failed(4, "x4", List.of())), Map.of()); // and its transaction never ended
        ImportReportStore after = start();
        assertThat(after.fileOf(report.id(), "body")).exists();
        assertThat(after.hasEnded(report.id())).isFalse();
        ImportReport again = after.resume(report.id(), REPORT_ALL, committed);
        assertThat(json(again.view()).path("rows")).hasSize(3);
        again.advanceTo(again.appendRows(List.of(PendingRow.failed(4, "other", List.of())), Map.of()));
        again.complete();
        assertThat(json(again.view()).at("/rows/3/id").textValue()).isEqualTo("other");
        assertThat(json(again.view()).path("received").intValue()).isEqualTo(4);
        assertThat(after.hasEnded(report.id())).isTrue();
    }

    @Test
    void aTruncatedRowListIsContinued() throws IOException {
        ImportReportStore before = start();
        ImportReport report = before.start(REPORT_ALL);
        fail(report, 3);
        Path rows = before.fileOf(report.id(), "rows");
        Files.writeString(rows, Files.readString(rows).substring(0, 250));
        Files.writeString(before.fileOf(report.id(), "job"), "{}");
        ImportReport again = start().resume(report.id(), REPORT_ALL, report.statistics());
        JsonNode view = json(again.view());
        assertThat(view.path("failed").intValue()).isEqualTo(3);
        assertThat(view.path("rows")).hasSize((int) again.statistics().listed());
        assertThat(again.statistics().listed()).isLessThan(3);
    }

    @Test
    void reportsAreBounded() throws IOException {
        ImportReport report = start().start(new ImportOptions(false, false, true, false, false, null));
        ValidationError fault = new ValidationError(
                ValidationError.Location.pointer("/x"), ValidationError.Code.UNKNOWN, "There is no such member.", null);
        PendingRow row = PendingRow.failed(1, "x".repeat(1 << 20), Collections.nCopies(10_000, fault));
        for (int i = 0; i < 20; i++) {
            report.advanceTo(report.appendRows(Collections.nCopies(100, row), Map.of()));
        }
        assertThat(report.statistics().failed()).isEqualTo(2000);
        assertThat(report.statistics().listed()).isEqualTo(1000);
        assertThat(report.statistics().bytes()).isLessThan(20_000_000);
        assertThat(json(report.view()).at("/rows/0/errors/20/message").textValue())
                .contains("9980 more");
    }

    @Test
    void anotherNameIsNoReport() throws IOException {
        Files.writeString(data.resolve("secret.json"), "{}");
        for (String id : List.of("../secret", "imp-0000000000000000", "", "imp-..%2fx")) {
            assertThatThrownBy(() -> start().find(id)).isInstanceOf(Failure.class);
        }
    }

    @Test
    void oldReportsAreDeletedAndRunningOnesKept() throws IOException {
        ImportReportStore reports = start();
        ImportReport running = reports.start(REPORT_ALL);
        ImportReport old = reports.start(REPORT_ALL);
        fail(old, 1);
        old.complete();
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(8)));
        Files.setLastModifiedTime(reports.fileOf(old.id(), "json"), longAgo);
        Files.setLastModifiedTime(reports.fileOf(running.id(), "json"), longAgo);
        ImportReport last = reports.start(REPORT_ALL);
        last.complete();
        reports.finish(old);
        reports.finish(last);
        assertThat(json(reports.find(last.id())).path("status").textValue()).isEqualTo("done");
        assertThat(json(reports.find(running.id())).path("status").textValue()).isEqualTo("running");
        assertThatThrownBy(() -> reports.find(old.id())).isInstanceOf(Failure.class);
        assertThat(reports.fileOf(old.id(), "rows")).doesNotExist();
    }

    @Test
    void damagedReportsDoNotPreventAStart() throws IOException {
        ImportReportStore before = start();
        ImportReport damaged = before.start(REPORT_ALL);
        ImportReport shorter = before.start(REPORT_ALL);
        fail(damaged, 3);
        fail(shorter, 3);
        damaged.complete();
        shorter.complete();
        Files.write(before.fileOf(damaged.id(), "json"), new byte[0]);
        List<String> rows = Files.readAllLines(before.fileOf(shorter.id(), "rows"));
        Files.write(before.fileOf(shorter.id(), "rows"), rows.subList(0, 1));
        ImportReportStore after = start();
        assertThatThrownBy(() -> after.find(damaged.id())).isInstanceOf(Failure.class);
        assertThat(json(after.find(shorter.id())).path("rows")).hasSize(1);
    }
}
