package dev.dateline.article.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** The upgrade of a database whose metadata keys were not registered. */
class MetadataKeyMigrationTest {

    private static final String DATABASE = "jdbc:h2:mem:metadata-key-migration";
    private static final String ARTICLES = "insert into article (id, revision, status, ever_public, deleted, title,"
            + " authors, topics, people, places, metadata, dates, mentions, created_at, updated_at)"
            + " select '%1$s' || x, %2$d + x, 'PUBLISHED', true, %3$s, 'x', '[]', '[]', '[]', '[]', '%4$s', '{}', '[]',"
            + " current_timestamp, current_timestamp from system_range(1, %5$d)";

    private static FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(DATABASE, null, null)
                .locations("classpath:db/migration")
                .javaMigrations(new MetadataKeyMigration());
    }

    private static List<String> registeredKeys(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select name from metadata_key order by name")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    @Test
    void anUpgradeRegistersEachKeyOfEveryArticleOnce() throws Exception {
        try (Connection database = DriverManager.getConnection(DATABASE);
                Statement statement = database.createStatement()) {
            flyway().target("4").load().migrate();
            statement.execute(String.format(ARTICLES, "many", 0, "false", "{\"a\":\"x\",\"B\":[\"y\",\"z\"]}", 250));
            statement.execute(String.format(ARTICLES, "none", 300, "false", "{}", 200));
            statement.execute(String.format(ARTICLES, "deleted", 600, "true", "{\"b\":{\"c\":\"x\"}}", 1));
            flyway().load().migrate();
            assertThat(registeredKeys(statement)).containsExactly("B", "a", "b");
            flyway().load().validate();
        }
    }

    @Test
    void aNewDatabaseHasNoKeys() throws Exception {
        try (Connection database = DriverManager.getConnection(DATABASE + "-new");
                Statement statement = database.createStatement()) {
            flyway().dataSource(DATABASE + "-new", null, null).load().migrate();
            assertThat(registeredKeys(statement)).isEmpty();
        }
    }
}
