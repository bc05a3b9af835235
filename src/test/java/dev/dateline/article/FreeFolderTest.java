package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeFolderTest {

    @TempDir
    Path folder;

    @Test
    void whatIsThereOrCanBeMadeIsTaken() throws IOException {
        Files.write(folder.resolve("dateline.mv.db"), new byte[] {1});
        assertThat(FreeFolder.fault(folder)).isEmpty();
        assertThat(FreeFolder.fault(folder.resolve("a/b"))).isEmpty();
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void aFileIsNoFolderAndNothingCanBeMadeInIt() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(FreeFolder.fault(file.resolve("data")).orElseThrow()).contains(file + " is no folder");
        assertThat(FreeFolder.fault(file)).isPresent();
    }
}
