package dev.dateline.article.storage;

import static dev.dateline.Client.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.Client;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

/** Which metadata keys are registered. */
@QuarkusTest
class MetadataKeyRegistryTest {

    private final Client client = new Client();

    @Inject
    MetadataKeyRegistry registry;

    @Inject
    WriteTransaction transaction;

    @Inject
    Flyway flyway;

    private boolean isStored(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> registry.findByIdOptional(key).isPresent());
    }

    @Test
    void aKeyIsRegisteredWithTheArticleThatBringsIt() {
        String key = client.id("new");
        writer().body("{\"title\":\"x\",\"metadata\":{\"" + key + "\":\"x\"}}")
                .put("/api/v1/articles/" + key)
                .then()
                .statusCode(201);
        assertThat(isStored(key)).isTrue();
    }

    @Test
    void aKeyOfAWriteThatFailsIsNeitherStoredNorRemembered() {
        String key = client.id("undone");
        assertThatThrownBy(() -> transaction.run(writing -> {
                    registry.register(Set.of(key), writing);
                    throw new IllegalStateException("the write fails");
                }))
                .hasMessage("the write fails");
        assertThat(isStored(key)).isFalse();
        transaction.run(writing -> {
            registry.register(Set.of(key), writing); // would be left out if it were remembered
            return null;
        });
        assertThat(isStored(key)).isTrue();
    }

    @Test
    void theMigrationOfOlderArchivesIsAppliedAtTheStart() {
        assertThat(flyway.info().applied())
                .extracting(migration -> migration.getVersion().getVersion())
                .contains("5", "5.1");
    }

    @Test
    void theKeysOfAnOlderArchiveAreRegisteredOnce() throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = database.createStatement()) {
            statement.execute("create table article (revision bigint, metadata varchar)");
            statement.execute("create table metadata_key (name varchar(64) not null primary key)");
            statement.execute("insert into article select x, '{\"a\":\"' || x || '\"}' from system_range(1, 250)");
            statement.execute("insert into article values (251, '{\"b\":[\"x\"],\"a\":\"y\"}'), (252, '{}')");
            new MetadataKeyMigration().migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    return null;
                }

                @Override
                public Connection getConnection() {
                    return database;
                }
            });
            List<String> names = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select name from metadata_key order by name")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            assertThat(names).containsExactly("a", "b");
        }
    }
}
