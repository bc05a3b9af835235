package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.dateline.config.PositiveIntConverter;
import dev.dateline.security.ApiKeyConverter;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithConverter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why the service does not start stands in one sentence. */
class StartupFailureTest {

    @TempDir
    Path folder;

    @ConfigMapping(prefix = "dateline")
    interface Settings {

        @WithConverter(PositiveIntConverter.class)
        int exports();

        @WithConverter(ApiKeyConverter.class)
        String adminKey();

        String dataDir();
    }

    @ConfigMapping(prefix = "dateline")
    interface Paths {

        Path dataDir();

        int exports();
    }

    private static StartupFailure in(Throwable cause) {
        return StartupFailure.of(new RuntimeException("Failed to start", new IllegalStateException(cause)));
    }

    @Test
    void invalidSettingsAreNamedWithoutShowingKeys() {
        try {
            new SmallRyeConfigBuilder()
                    .withMapping(Settings.class)
                    .withSources(new PropertiesConfigSource(
                            Map.of("dateline.exports", "many", "dateline.admin-key", " secret "), "test", 1))
                    .build();
        } catch (ConfigValidationException e) {
            assertThat(in(e).isKnown()).isTrue();
            assertThat(in(e).sentence())
                    .contains(
                            "The value 'many' of the setting dateline.exports is invalid: It must be a whole number from 1 to 2147483647,",
                            "The value of the setting dateline.admin-key is invalid: A key must not begin or end with whitespace.",
                            "The setting dateline.data-dir needs a value.")
                    .doesNotContain("secret", "SRCFG", "Exception")
                    .doesNotContain(System.lineSeparator());
        }
    }

    @Test
    void anEmptySettingIsNamedInOneSentence() {
        for (String value : List.of("", "  ")) {
            try {
                new SmallRyeConfigBuilder()
                        .withMapping(Paths.class)
                        .withSources(new PropertiesConfigSource(
                                Map.of("dateline.data-dir", value.strip(), "dateline.exports", value), "test", 1))
                        .build();
            } catch (ConfigValidationException e) {
                assertThat(in(e))
                        .isEqualTo(new StartupFailure(
                                "The setting dateline.data-dir is empty; give it a value, or leave it out. The setting"
                                        + " dateline.exports is empty; give it a value, or leave it out.",
                                true));
                continue;
            }
            fail("an empty setting was accepted");
        }
    }

    @Test
    void aFileThatIsNotADatabaseIsReported() throws IOException {
        Files.writeString(folder.resolve("dateline.mv.db"), "this is no database");
        SQLException failure = null;
        try {
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("dateline"))
                    .close();
        } catch (SQLException e) {
            failure = e;
        }
        assertThat(in(failure).isKnown()).isTrue();
        assertThat(in(failure).sentence())
                .matches("The database cannot be read, because it is damaged or another version has written it"
                        + " \\([^\\[]*\\): put a copy of the data folder in its place, or start with an empty one and"
                        + " import an export\\.")
                .hasLineCount(1);
    }

    @Test
    void knownFailuresHaveNoStackTrace() {
        assertThat(in(new QuarkusBindException("0.0.0.0", 80, new BindException())))
                .isEqualTo(new StartupFailure("The port 80 is in use by another process.", true));
        assertThat(in(new ConfigurationException("The folder\n is wrong.")))
                .isEqualTo(new StartupFailure("The folder is wrong.", true));
        assertThat(in(new AccessDeniedException("/a")))
                .isEqualTo(new StartupFailure("The file /a cannot be used: AccessDeniedException.", true));
    }

    @Test
    void anUnknownDatabaseUrlIsReported() {
        assertThat(in(new SQLException("Driver does not support the provided URL: jdbc:other:x")))
                .isEqualTo(new StartupFailure(
                        "The database cannot be used (quarkus.datasource.jdbc.url): Driver does not support the"
                                + " provided URL: jdbc:other:x.",
                        true));
    }

    @Test
    void standardErrorIsBufferedUntilTheStartSucceeds() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        StartupErrorOutput.HeldOutput held =
                new StartupErrorOutput.HeldOutput(new PrintStream(written, true, StandardCharsets.UTF_8));
        PrintStream error = new PrintStream(held, true, StandardCharsets.UTF_8);
        error.print("a");
        assertThat(written.size()).isZero();
        held.release();
        error.print("b");
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("ab");
        StartupErrorOutput.HeldOutput dropped =
                new StartupErrorOutput.HeldOutput(new PrintStream(written, true, StandardCharsets.UTF_8));
        dropped.write('x');
        dropped.discard();
        dropped.write('c');
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("abc");
        StartupErrorOutput.HeldOutput bounded =
                new StartupErrorOutput.HeldOutput(new PrintStream(written, true, StandardCharsets.UTF_8));
        bounded.write(new byte[2 << 20], 0, 2 << 20);
        assertThat(written.size()).isGreaterThan(2 << 20);
    }

    @Test
    void unknownFailuresAreReported() {
        assertThat(in(new NullPointerException("x is null")))
                .isEqualTo(new StartupFailure("The service does not start: x is null", false));
        assertThat(in(new StackOverflowError()))
                .isEqualTo(new StartupFailure("The service does not start: StackOverflowError", false));
    }
}
