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
 * Tells whether there is room on a disk. A write that fails for want of it says so in the language of the system, so
 * the disk is looked at; and since what failed may have given room back by then, the system is asked once for its
 * words.
 */
public final class DiskSpace {

    private static final long MIN_FREE_BYTES = 4L << 20;
    private static final long MAX_FREE_BYTES = 64L << 20;
    private static final int MIN_FREE_DIVISOR = 20;
    private static final int MAX_CAUSE_DEPTH = 20;
    private static final String DISK_FULL_MESSAGE = diskFullMessage();

    private DiskSpace() {}

    /** Whether so little is left that writes have to be expected to fail; a disk that cannot be asked is not short. */
    public static boolean isLow(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return isLow(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            return false; // who writes will see
        }
    }

    /** A twentieth of the disk, from 4 to 64 MiB, is to be left. */
    static boolean isLow(long usable, long total) {
        return usable < Math.max(MIN_FREE_BYTES, Math.min(MAX_FREE_BYTES, total / MIN_FREE_DIVISOR));
    }

    /**
     * Whether a failed write is want of room.
     *
     * @param folder where it was to write
     */
    public static boolean isDiskFull(Throwable failure, Path folder) {
        return hasDiskFullMessage(failure) || (isIoFailure(failure, MAX_CAUSE_DEPTH) && isLow(folder));
    }

    /** Whether a failure, or a cause of it, says in the words of the system that there is no room. */
    public static boolean hasDiskFullMessage(Throwable failure) {
        return hasDiskFullMessage(failure, MAX_CAUSE_DEPTH);
    }

    /** A failed commit tells its reasons as suppressed ones. */
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

    /** What writing to a device that is always full says; where there is none, what most systems say. */
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
