package dev.dateline.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import dev.dateline.Fault;
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

    private static final ImportOptions ALL = new ImportOptions(false, false, true, false, true, null);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    /** The service, as it starts on this data folder. */
    private ImportReports start() {
        return new ImportReports(
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
        Fault fault = new Fault(Fault.Place.pointer("/title"), Fault.Code.REQUIRED, "An article needs a title.", null);
        List<PendingRow> failed = IntStream.rangeClosed(1, rows)
                .mapToObj(line -> PendingRow.failed(line, "x" + line, List.of(fault)))
                .toList();
        report.reach(report.add(failed, Map.of()));
    }

    @Test
    void aReportOutlivesTheProcess() {
        ImportReports before = start();
        ImportReport report = before.begin(ALL);
        fail(report, 250);
        report.done();
        JsonNode view = json(report.view());
        before.ended(report);
        assertThat(view.path("status").textValue()).isEqualTo("done");
        assertThat(view.path("rows")).hasSize(250);
        assertThat(json(before.find(report.id()))).isEqualTo(view);
        assertThat(json(start().find(report.id()))).isEqualTo(view);
    }

    @Test
    void anImportThatWasCutOffSaysSo() throws IOException {
        ImportReports before = start();
        ImportReport report = before.begin(ALL);
        Files.writeString(before.file(report.id(), "body"), "what waits");
        fail(report, 3);
        report.keep();
        fail(report, 2); // and nobody knows
        JsonNode after = json(start().find(report.id()));
        assertThat(after.path("status").textValue()).isEqualTo("failed");
        assertThat(after.path("problem").textValue()).contains("The service ended before the import did");
        assertThat(after.path("failed").intValue()).isEqualTo(3);
        assertThat(after.path("rows")).hasSize(3);
        assertThat(before.file(report.id(), "body")).doesNotExist();
        assertThat(json(start().find(report.id()))).isEqualTo(after);
    }

    @Test
    void anImportThatWasAcceptedIsLeftToGoOn() throws IOException {
        ImportReports before = start();
        ImportReport report = before.begin(ALL);
        Files.writeString(before.file(report.id(), "body"), "what waits");
        Files.writeString(before.file(report.id(), "job"), "{}");
        fail(report, 3);
        Tally committed = report.tally();
        report.add(List.of(PendingRow.failed(4, "x4", List.of())), Map.of()); // and its transaction never ended
        ImportReports after = start();
        assertThat(after.file(report.id(), "body")).exists();
        assertThat(after.hasEnded(report.id())).isFalse();
        ImportReport again = after.resume(report.id(), ALL, committed);
        assertThat(json(again.view()).path("rows")).hasSize(3);
        again.reach(again.add(List.of(PendingRow.failed(4, "other", List.of())), Map.of()));
        again.done();
        assertThat(json(again.view()).at("/rows/3/id").textValue()).isEqualTo("other");
        assertThat(json(again.view()).path("received").intValue()).isEqualTo(4);
        assertThat(after.hasEnded(report.id())).isTrue();
    }

    @Test
    void aListThatLostItsEndGoesOnBehindWhatIsLeft() throws IOException {
        ImportReports before = start();
        ImportReport report = before.begin(ALL);
        fail(report, 3);
        Path rows = before.file(report.id(), "rows");
        Files.writeString(rows, Files.readString(rows).substring(0, 250));
        Files.writeString(before.file(report.id(), "job"), "{}");
        ImportReport again = start().resume(report.id(), ALL, report.tally());
        JsonNode view = json(again.view());
        assertThat(view.path("failed").intValue()).isEqualTo(3);
        assertThat(view.path("rows")).hasSize((int) again.tally().listed());
        assertThat(again.tally().listed()).isLessThan(3);
    }

    @Test
    void aReportStaysSmallHoweverManyRowsFailAndWhateverTheyHold() throws IOException {
        ImportReport report = start().begin(new ImportOptions(false, false, true, false, false, null));
        Fault fault = new Fault(Fault.Place.pointer("/x"), Fault.Code.UNKNOWN, "There is no such member.", null);
        PendingRow row = PendingRow.failed(1, "x".repeat(1 << 20), Collections.nCopies(10_000, fault));
        for (int i = 0; i < 20; i++) {
            report.reach(report.add(Collections.nCopies(100, row), Map.of()));
        }
        assertThat(report.tally().failed()).isEqualTo(2000);
        assertThat(report.tally().listed()).isEqualTo(1000);
        assertThat(report.tally().bytes()).isLessThan(20_000_000);
        assertThat(json(report.view()).at("/rows/0/errors/100/message").textValue())
                .contains("9900 more");
    }

    @Test
    void anotherNameIsNoReport() throws IOException {
        Files.writeString(data.resolve("secret.json"), "{}");
        for (String id : List.of("../secret", "imp-0000000000000000", "", "imp-..%2fx")) {
            assertThatThrownBy(() -> start().find(id)).isInstanceOf(Failure.class);
        }
    }

    @Test
    void oldReportsAreForgottenAndRunningOnesAreNot() throws IOException {
        ImportReports reports = start();
        ImportReport running = reports.begin(ALL);
        ImportReport old = reports.begin(ALL);
        fail(old, 1);
        old.done();
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(8)));
        Files.setLastModifiedTime(reports.file(old.id(), "json"), longAgo);
        Files.setLastModifiedTime(reports.file(running.id(), "json"), longAgo);
        ImportReport last = reports.begin(ALL);
        last.done();
        reports.ended(old);
        reports.ended(last);
        assertThat(json(reports.find(last.id())).path("status").textValue()).isEqualTo("done");
        assertThat(json(reports.find(running.id())).path("status").textValue()).isEqualTo("running");
        assertThatThrownBy(() -> reports.find(old.id())).isInstanceOf(Failure.class);
        assertThat(reports.file(old.id(), "rows")).doesNotExist();
    }

    @Test
    void whatAPowerCutLeavesOfAReportKeepsNothingFromStarting() throws IOException {
        ImportReports before = start();
        ImportReport damaged = before.begin(ALL);
        ImportReport shorter = before.begin(ALL);
        fail(damaged, 3);
        fail(shorter, 3);
        damaged.done();
        shorter.done();
        Files.write(before.file(damaged.id(), "json"), new byte[0]);
        List<String> rows = Files.readAllLines(before.file(shorter.id(), "rows"));
        Files.write(before.file(shorter.id(), "rows"), rows.subList(0, 1));
        ImportReports after = start();
        assertThatThrownBy(() -> after.find(damaged.id())).isInstanceOf(Failure.class);
        assertThat(json(after.find(shorter.id())).path("rows")).hasSize(1);
    }
}
