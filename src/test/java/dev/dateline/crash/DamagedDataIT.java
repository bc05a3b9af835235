package dev.dateline.crash;

import static dev.dateline.crash.ServiceProcess.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start in a data folder that is not as the last stop left it. */
class DamagedDataIT {

    private static final String ARTICLE = "{\"title\":\"An article\"}";

    @Test
    void aRevisionCounterThatIsBehindIsRaised(@TempDir Path data) throws Exception {
        String archive = archiveOfThree(data);
        try (Connection database = database(data);
                Statement statement = database.createStatement()) {
            statement.execute("update revision_counter set revision = revision - 1");
        }
        try (ServiceProcess service = ServiceProcess.start(data)) {
            assertThat(service.log()).contains("The revision counter was 1 behind the articles and was raised to 3.");
            assertThat(service.put("d", ARTICLE).statusCode()).isEqualTo(201);
            assertThat(json(service.put("a", "{\"title\":\"Another\"}"))
                            .path("revision")
                            .longValue())
                    .isEqualTo(5);
            assertThat(StoredState.of(service).ids()).containsExactlyInAnyOrder("a", "b", "c", "d");
            assertThat(json(service.get("/api/v1/articles"))
                            .at("/page/totalItems")
                            .intValue())
                    .isEqualTo(4);
            assertThat(service.get("/api/v1/changes?since=3&archive=" + archive).statusCode())
                    .as("readers begin again, since changes may have shared a revision")
                    .isEqualTo(410);
        }
    }

    @Test
    void aDuplicateRevisionIsRepairedAtRuntime(@TempDir Path data) throws Exception {
        String url = ";AUTO_SERVER=TRUE"; // so that the test can spoil the counter of a service that runs
        try (ServiceProcess service = ServiceProcess.start(data, "-Dquarkus.datasource.jdbc.url=" + url(data) + url)) {
            for (String id : List.of("a", "b", "c")) {
                service.put(id, ARTICLE);
            }
            try (Connection database = DriverManager.getConnection(url(data) + url);
                    Statement statement = database.createStatement()) {
                statement.execute("update revision_counter set revision = 2");
            }
            assertThat(service.put("d", ARTICLE).statusCode()).isEqualTo(503);
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(service.put("d", ARTICLE).statusCode()).isEqualTo(201);
            assertThat(service.log()).containsOnlyOnce("Writes fail in the database.");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9_000})
    void anEmptyDatabaseWithAnIndexIsRefused(long bytesLeft, @TempDir Path data) throws Exception {
        archiveOfThree(data);
        List<Path> index = files(data.resolve("index"));
        cut(data, bytesLeft);
        for (int start = 0; start < 2; start++) {
            try (ServiceProcess service = ServiceProcess.launch(List.of(), data)) {
                assertThat(service.awaitExit()).isEqualTo(1);
                assertThat(service.log()).doesNotContain("\tat ").contains(data.toString());
            }
        }
        assertThat(files(data.resolve("index"))).isEqualTo(index);
    }

    @Test
    void aDatabaseThatLostChangesIsReported(@TempDir Path data) throws Exception {
        archiveOfThree(data);
        Path older = data.resolveSibling("older.mv.db");
        Files.copy(data.resolve("dateline.mv.db"), older);
        try (ServiceProcess service = ServiceProcess.start(data)) {
            service.put("d", ARTICLE);
            service.put("e", ARTICLE);
            service.stop();
        }
        Files.move(older, data.resolve("dateline.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (ServiceProcess service = ServiceProcess.start(data)) {
            assertThat(service.log()).contains("the last 2 revisions are lost");
            assertThat(service.get("/api/v1/articles?q=article").body()).contains("\"totalItems\":3");
        }
    }

    private static void cut(Path data, long bytes) throws Exception {
        try (FileChannel database = FileChannel.open(data.resolve("dateline.mv.db"), StandardOpenOption.WRITE)) {
            database.truncate(bytes);
        }
    }

    private static String archiveOfThree(Path data) {
        try (ServiceProcess service = ServiceProcess.start(data)) {
            for (String id : List.of("a", "b", "c")) {
                assertThat(service.put(id, ARTICLE).statusCode()).isEqualTo(201);
            }
            String archive =
                    json(service.get("/api/v1/changes")).path("archive").textValue();
            service.stop();
            return archive;
        }
    }

    private static Connection database(Path data) throws SQLException {
        return DriverManager.getConnection(url(data));
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.resolve("dateline");
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
