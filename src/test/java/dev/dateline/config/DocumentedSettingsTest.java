package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of settings in the README. */
@QuarkusTest
class DocumentedSettingsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(dateline\\.[a-z.-]+)` \\|");

    private final ConfigKeyValidator keys;

    DocumentedSettingsTest(ConfigKeyValidator keys) {
        this.keys = keys;
    }

    @Test
    void hasARowForEverySettingThereIs() throws IOException {
        Set<String> rows = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys.knownKeys()).filteredOn(key -> !key.contains("[")).containsExactlyInAnyOrderElementsOf(rows);
    }
}
