package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk is known by what the system says in any language, and by looking. */
public class DiskSpaceTest {

    private static final Path ALWAYS_FULL = Path.of("/dev/full");
    private static final long MIB = 1 << 20;

    @TempDir
    Path folder;

    /** What a write to a full disk fails with here. */
    public static IOException full() {
        assumeTrue(Files.exists(ALWAYS_FULL), "there is a device that is always full");
        try (FileChannel file = FileChannel.open(ALWAYS_FULL, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(1));
            throw new IllegalStateException("A full device takes no byte.");
        } catch (IOException e) {
            return e;
        }
    }

    @Test
    void messagesOfTheSystemAboutAFullDiskAreRecognized() {
        IOException full = full();
        assertThat(DiskSpace.hasDiskFullMessage(full)).isTrue();
        assertThat(DiskSpace.isDiskFull(new IllegalStateException(full), folder))
                .isTrue();
        IllegalStateException commit = new IllegalStateException("Could not commit");
        commit.addSuppressed(full);
        assertThat(DiskSpace.isDiskFull(commit, folder)).isTrue();
    }

    @Test
    void otherFailuresWithFreeSpaceAreNotAFullDisk() {
        assertThat(DiskSpace.hasDiskFullMessage(new IOException("Input/output error")))
                .isFalse();
        assertThat(DiskSpace.hasDiskFullMessage(new IOException())).isFalse();
    }

    @Test
    void theReserveIsATwentiethBetween4And64Mebibytes() {
        assertThat(DiskSpace.isLow(3 * MIB, 8 * MIB)).isTrue();
        assertThat(DiskSpace.isLow(5 * MIB, 8 * MIB)).isFalse();
        assertThat(DiskSpace.isLow(40 * MIB, 1000 * MIB)).isTrue();
        assertThat(DiskSpace.isLow(60 * MIB, 1000 * MIB)).isFalse();
        assertThat(DiskSpace.isLow(63 * MIB, 1_000_000 * MIB)).isTrue();
        assertThat(DiskSpace.isLow(65 * MIB, 1_000_000 * MIB)).isFalse();
    }

    @Test
    void aMissingDirectoryIsNotFull() {
        assertThat(DiskSpace.isLow(folder.resolve("nowhere"))).isFalse();
    }
}
