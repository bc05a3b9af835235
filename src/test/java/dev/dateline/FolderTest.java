package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    Path folder;

    private static void isRefused(Path folder, String why) {
        assertThatThrownBy(() -> Folder.check("test folder", folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The test folder " + folder + " cannot be used: " + why);
    }

    @Test
    void whatIsThereOrCanBeMadeIsTakenAndNotMade() {
        Folder.check("test folder", folder);
        Folder.check("test folder", folder.resolve("a/b"));
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void blanksNameNoFolder() {
        isRefused(Path.of(" "), "its name is blank.");
    }

    @Test
    void aFileIsNoFolderAndNothingCanBeMadeInIt() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        isRefused(file, file + " is no folder.");
        isRefused(file.resolve("a/b"), file + " is no folder.");
    }

    @Test
    void aLinkToAFolderIsOneAndALinkToNowhereIsNone() throws IOException {
        Folder.check("test folder", Files.createSymbolicLink(folder.resolve("link"), folder));
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("a"));
        isRefused(nowhere, nowhere + " is no folder.");
    }
}
