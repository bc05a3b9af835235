package dev.dateline.article.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of the data folder stands in the address of the database. */
class DataDirectoryLockTest {

    @TempDir
    Path folder;

    private void check(String name) {
        Path data = folder.resolve(name);
        new DataDirectoryLock(new ArchiveConfig() {
                    @Override
                    public Path dataDir() {
                        return data;
                    }

                    @Override
                    public boolean restored() {
                        return false;
                    }

                    @Override
                    public int metadataKeys() {
                        return 1;
                    }
                })
                .customize(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;INIT=SELECT 1", ";", "a\\b"})
    void aNameWithUrlSyntaxOfTheDatabaseIsRejected(String name) {
        assertThatThrownBy(() -> check(name))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("its name must contain neither ';' nor '\\'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a#b", "a?b", "a%20b", "é", "a:b", "~"})
    void anyOtherNameIsAccepted(String name) {
        assertThatCode(() -> check(name)).doesNotThrowAnyException();
    }
}
