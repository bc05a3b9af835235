package dev.dateline.article.storage;

import dev.dateline.DiskSpace;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The room on the disk. Writes are refused while there is still a little, so that neither the database nor the index
 * has to break in the middle of one.
 */
@ApplicationScoped
class DiskSpaceGuard {

    private final Path folder;

    DiskSpaceGuard(ArchiveConfig config) {
        this.folder = config.dataDir();
    }

    /**
     * Whether something can be written.
     *
     * @throws Failure of kind FULL when it cannot
     */
    void requireSpace() {
        if (DiskSpace.isLow(folder)) {
            throw new Failure(Kind.FULL, "There is no room on the disk.");
        }
    }

    /** How much there is, in bytes; -1 when that cannot be told. */
    long freeBytes() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }

    /** A failure, which is told as want of room where that is the reason. */
    Failure toFailure(String message, Throwable cause) {
        return DiskSpace.isDiskFull(cause, folder) || DiskSpace.isLow(folder)
                ? new Failure(Kind.FULL, "There is no room on the disk. " + message, cause)
                : new Failure(Kind.UNAVAILABLE, message, cause);
    }
}
