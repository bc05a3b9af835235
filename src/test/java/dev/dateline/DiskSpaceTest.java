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
    void whatTheSystemSaysOfAFullDiskIsKnown() {
        IOException full = full();
        assertThat(DiskSpace.isTold(full)).isTrue();
        assertThat(DiskSpace.isWanting(new IllegalStateException(full), folder)).isTrue();
        IllegalStateException commit = new IllegalStateException("Could not commit");
        commit.addSuppressed(full);
        assertThat(DiskSpace.isWanting(commit, folder)).isTrue();
    }

    @Test
    void anyOtherFailureWithRoomLeftIsNoWantOfIt() {
        assertThat(DiskSpace.isTold(new IOException("Input/output error"))).isFalse();
        assertThat(DiskSpace.isTold(new IOException())).isFalse();
    }

    @Test
    void aTwentiethIsLeftButNeverLessThanFourMebibytesNorMoreThanSixtyFour() {
        assertThat(DiskSpace.isShort(3 * MIB, 8 * MIB)).isTrue();
        assertThat(DiskSpace.isShort(5 * MIB, 8 * MIB)).isFalse();
        assertThat(DiskSpace.isShort(40 * MIB, 1000 * MIB)).isTrue();
        assertThat(DiskSpace.isShort(60 * MIB, 1000 * MIB)).isFalse();
        assertThat(DiskSpace.isShort(63 * MIB, 1_000_000 * MIB)).isTrue();
        assertThat(DiskSpace.isShort(65 * MIB, 1_000_000 * MIB)).isFalse();
    }

    @Test
    void aFolderThatIsNotThereIsNotShort() {
        assertThat(DiskSpace.isShort(folder.resolve("nowhere"))).isFalse();
    }
}
