package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WritableDirectoryTest {

    @TempDir
    Path folder;

    private static void isRefused(Path folder, String why) {
        assertThatThrownBy(() -> WritableDirectory.requireWritable("test folder", folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The test folder " + folder + " cannot be used: " + why);
    }

    @Test
    void existingAndCreatableDirectoriesAreAcceptedAndNotCreated() {
        WritableDirectory.requireWritable("test folder", folder);
        WritableDirectory.requireWritable("test folder", folder.resolve("a/b"));
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void aBlankNameIsRejected() {
        isRefused(Path.of(" "), "its name is blank.");
    }

    @Test
    void aFileIsNotADirectory() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        isRefused(file, file + " is not a directory.");
        isRefused(file.resolve("a/b"), file + " is not a directory.");
    }

    @Test
    void aLinkToADirectoryIsAcceptedAndADanglingLinkIsNot() throws IOException {
        WritableDirectory.requireWritable("test folder", Files.createSymbolicLink(folder.resolve("link"), folder));
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("a"));
        isRefused(nowhere, nowhere + " is not a directory.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anUnwritableDirectoryIsRejected() {
        assertThatThrownBy(() -> WritableDirectory.requireWritable("data folder", Path.of("/proc/x")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The data folder /proc/x cannot be used: ");
    }
}
