package dev.dateline.article.storage;

import dev.dateline.DiskSpace;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The free space on the disk of the data directory. Writes are refused while a little space is left, so that neither
 * the database nor the index fails in the middle of a write.
 */
@ApplicationScoped
class DiskSpaceGuard {

    private static final String DISK_FULL = "There is not enough free space on the disk.";

    private final Path directory;

    DiskSpaceGuard(ArchiveConfig config) {
        this.directory = config.dataDir();
    }

    /**
     * Checks that there is enough space for a write.
     *
     * @throws Failure of kind FULL when there is not
     */
    void requireSpace() {
        if (DiskSpace.isLow(directory)) {
            throw new Failure(Kind.FULL, DISK_FULL);
        }
    }

    /** The free space in bytes; -1 when it cannot be determined. */
    long freeBytes() {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }

    /** A failure of kind FULL when a full disk is the cause, otherwise of kind UNAVAILABLE. */
    Failure toFailure(String message, Throwable cause) {
        return DiskSpace.isDiskFull(cause, directory) || DiskSpace.isLow(directory)
                ? new Failure(Kind.FULL, DISK_FULL + " " + message, cause)
                : new Failure(Kind.UNAVAILABLE, message, cause);
    }
}
