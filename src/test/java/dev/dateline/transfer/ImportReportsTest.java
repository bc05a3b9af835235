package dev.dateline.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import dev.dateline.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportReportsTest {

    private static final ImportOptions ALL = new ImportOptions(false, false, true, false, true);
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
                },
                JSON);
    }

    private static JsonNode json(ImportReport.View view) {
        return JSON.valueToTree(view);
    }

    private static void fail(ImportReport report, int rows) {
        Fault fault = new Fault(Fault.Place.pointer("/title"), Fault.Code.REQUIRED, "An article needs a title.", null);
        IntStream.rangeClosed(1, rows).forEach(line -> report.failed(line, "x" + line, List.of(fault)));
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
