package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.storage.DataDirConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDirConfigSourceTest {

    private static SmallRyeConfig config(String folder) {
        return new SmallRyeConfigBuilder()
                .withInterceptors(new DataDirConfigSource())
                .withSources(new PropertiesConfigSource(Map.of("dateline.data-dir", folder), "a test", 1))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "./data", "a/../data"})
    void aRelativeDirectoryIsResolvedAgainstTheWorkingDirectory(String folder) {
        assertThat(config(folder).getValue("dateline.data-dir", String.class))
                .isEqualTo(Path.of("data").toAbsolutePath().toString());
    }

    @Test
    void blankNamesAreNotResolved() {
        assertThat(config(" ").getValue("dateline.data-dir", String.class)).isEqualTo(" ");
    }

    @Test
    void anEmptyNameIsNotTheWorkingDirectory() {
        assertThatThrownBy(() -> config("").getValue("dateline.data-dir", Path.class))
                .isInstanceOf(NoSuchElementException.class);
    }
}
