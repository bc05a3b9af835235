package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConfigKeyValidatorTest {

    private static final Set<String> KNOWN_KEYS = Set.of("dateline.data-dir", "dateline.search.engine");

    private final ConfigKeyValidator keys;

    ConfigKeyValidatorTest(ConfigKeyValidator keys) {
        this.keys = keys;
    }

    private static List<String> file(String name) {
        return faults(new PropertiesConfigSource(Map.of(name, "x"), "a file", 1));
    }

    private static List<String> environment(String name) {
        return faults(new EnvConfigSource(Map.of(name, "x"), 1));
    }

    private static List<String> faults(ConfigSource source) {
        return ConfigKeyValidator.problems(List.of(source), KNOWN_KEYS);
    }

    @Test
    void theKeysOfEveryPartAreKnown() {
        assertThat(keys.knownKeys())
                .contains(
                        "dateline.data-dir",
                        "dateline.admin-key",
                        "dateline.writer-key",
                        "dateline.sample",
                        "dateline.exports",
                        "dateline.imports",
                        "dateline.search.engine",
                        "dateline.search.index-dir",
                        "dateline.search.visible-within",
                        "dateline.changes.streams",
                        "dateline.http.cache-control",
                        "dateline.http.write-origins",
                        "dateline.http.requests-per-minute",
                        "dateline.http.unread")
                .allMatch(name -> name.startsWith("dateline."));
    }

    @Test
    void aKnownKeyIsAccepted() {
        assertThat(file("dateline.data-dir")).isEmpty();
        assertThat(environment("DATELINE_DATA_DIR")).isEmpty();
        assertThat(file("quarkus.http.prot")).isEmpty();
        assertThat(environment("PATH")).isEmpty();
    }

    @Test
    void aMistypedKeyIsReportedWithASuggestion() {
        assertThat(file("dateline.serch.engine"))
                .containsExactly("There is no setting dateline.serch.engine; did you mean dateline.search.engine?");
        assertThat(environment("DATELINE_DATADIR"))
                .containsExactly("There is no setting DATELINE_DATADIR; did you mean DATELINE_DATA_DIR?");
        assertThat(file("dateline.data.dir"))
                .containsExactly("There is no setting dateline.data.dir; did you mean dateline.data-dir?");
    }

    @Test
    void anUnknownKeyOfOursIsAnError() {
        assertThat(file("dateline.colour")).containsExactly("There is no setting dateline.colour.");
        assertThat(environment("DATELINE_SERVICE_HOST")).isEmpty();
    }
}
