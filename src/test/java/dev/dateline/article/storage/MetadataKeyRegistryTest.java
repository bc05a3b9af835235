package dev.dateline.article.storage;

import static dev.dateline.Client.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.Client;
import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.article.BulkOptions.DryRun;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
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
    void aKeyOfAFailedWriteIsNotStored() {
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
    void aDryRunCountsTheNewKeysOfAllItsBatches() {
        DryRun dryRun = new DryRun();
        Set<String> first = keys(0, 600);
        transaction.dryRun(dryRun, writing -> register(first, writing));
        transaction.dryRun(dryRun, writing -> register(first, writing));
        assertThatThrownBy(() -> transaction.dryRun(dryRun, writing -> register(keys(600, 1200), writing)))
                .isInstanceOf(Failure.class);
        transaction.dryRun(new DryRun(), writing -> register(keys(600, 1200), writing));
    }

    @Test
    void anArchiveWithMoreKeysThanAllowedKeepsTheseAndTakesNoOther() {
        Set<String> stored = keys(2000, 2003);
        transaction.run(writing -> register(stored, writing));
        MetadataKeyRegistry small = new MetadataKeyRegistry(limit(2));
        transaction.run(writing -> {
            small.register(stored, writing);
            return null;
        });
        assertThatThrownBy(() -> transaction.run(writing -> {
                    small.register(Set.of("bulk-2000", "bulk-3000"), writing);
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.errors())
                                .extracting(ValidationError::value)
                                .containsExactly("bulk-3000"));
    }

    private Object register(Set<String> keys, WriteContext writing) {
        registry.register(keys, writing);
        return null;
    }

    private static Set<String> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "bulk-" + i).collect(Collectors.toSet());
    }

    private static ArchiveConfig limit(int keys) {
        return new ArchiveConfig() {
            @Override
            public Path dataDir() {
                return Path.of("unused");
            }

            @Override
            public boolean restored() {
                return false;
            }

            @Override
            public int metadataKeys() {
                return keys;
            }
        };
    }
}
