package dev.dateline.transfer.imports;

import dev.dateline.DiskSpace;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file in which an import stores its body. Errors of writing it are failures of the service and not of the body. */
final class SpoolFile extends FilterOutputStream {

    private final Path file;
    private final FileChannel channel;

    private SpoolFile(Path file) throws IOException {
        this(
                file,
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE));
    }

    private SpoolFile(Path file, FileChannel channel) {
        super(Channels.newOutputStream(channel));
        this.file = file;
        this.channel = channel;
    }

    /**
     * Creates a file and its directory.
     *
     * @throws Failure of kind FULL or UNAVAILABLE if it cannot be written, now or later
     */
    static SpoolFile create(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return new SpoolFile(file);
        } catch (IOException e) {
            throw toFailure(file, e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw toFailure(file, e);
        }
    }

    /** Forces the content and the directory entry to disk. */
    void force() {
        try {
            channel.force(true);
            DurableFile.forceDirectory(file.getParent());
        } catch (IOException e) {
            throw toFailure(file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw toFailure(file, e);
        }
    }

    /** Returns the failure to throw when a file of an import cannot be written. */
    static Failure toFailure(Path file, IOException e) {
        boolean isFull = DiskSpace.isDiskFull(e, file.getParent());
        return new Failure(
                isFull ? Kind.FULL : Kind.UNAVAILABLE,
                "The files of an import cannot be written to the data folder.",
                e);
    }
}
