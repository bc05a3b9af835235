package dev.dateline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Detects a full disk. The message of a write that fails on a full disk depends on the language of the operating
 * system, so the free space is measured too. The failed operation may have released space before it is measured, so the
 * system's message is determined once, when this class is initialized.
 */
public final class DiskSpace {

    private static final long MIN_FREE_BYTES = 4L << 20;
    private static final long MAX_FREE_BYTES = 64L << 20;
    private static final int MIN_FREE_DIVISOR = 20;
    private static final int MAX_CAUSE_DEPTH = 20;
    private static final String DISK_FULL_MESSAGE = diskFullMessage();

    private DiskSpace() {}

    /**
     * Whether so little space is left that writes must be expected to fail: less than a twentieth of the disk, bounded
     * to 4 to 64 MiB. False when the free space cannot be determined.
     *
     * @param directory any existing path on the disk
     */
    public static boolean isLow(Path directory) {
        try {
            FileStore store = Files.getFileStore(directory);
            return isLow(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            return false; // unknown: the write itself reports the error
        }
    }

    /** Whether less than a twentieth of the disk, bounded to 4 to 64 MiB, is left; both in bytes. */
    static boolean isLow(long usable, long total) {
        return usable < Math.max(MIN_FREE_BYTES, Math.min(MAX_FREE_BYTES, total / MIN_FREE_DIVISOR));
    }

    /**
     * Whether a write failed because the disk is full.
     *
     * @param directory the directory that was written to
     */
    public static boolean isDiskFull(Throwable failure, Path directory) {
        return hasDiskFullMessage(failure) || (isIoFailure(failure, MAX_CAUSE_DEPTH) && isLow(directory));
    }

    /** Whether the message of a failure, of a cause or of a suppressed failure is the system's for a full disk. */
    public static boolean hasDiskFullMessage(Throwable failure) {
        return hasDiskFullMessage(failure, MAX_CAUSE_DEPTH);
    }

    /** Searches suppressed failures too, since a failed commit reports its reasons there. */
    private static boolean hasDiskFullMessage(Throwable e, int depth) {
        return e != null
                && depth > 0
                && (String.valueOf(e.getMessage()).contains(DISK_FULL_MESSAGE)
                        || hasDiskFullMessage(e.getCause(), depth - 1)
                        || Arrays.stream(e.getSuppressed()).anyMatch(reason -> hasDiskFullMessage(reason, depth - 1)));
    }

    private static boolean isIoFailure(Throwable e, int depth) {
        return e != null
                && depth > 0
                && (e instanceof IOException
                        || isIoFailure(e.getCause(), depth - 1)
                        || Arrays.stream(e.getSuppressed()).anyMatch(reason -> isIoFailure(reason, depth - 1)));
    }

    /** The message of a write to {@code /dev/full}; without that device, the message that most systems use. */
    private static String diskFullMessage() {
        try (FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
            full.write(ByteBuffer.allocate(1));
        } catch (IOException e) {
            if (e.getClass() == IOException.class && e.getMessage() != null) {
                return e.getMessage();
            }
        }
        return "No space left on device";
    }
}
