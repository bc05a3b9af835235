package dev.dateline.article;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2, under the name {@code faulty:}, whose disk fails when a test wants it to. */
public final class FaultyFileSystem extends FilePathWrapper {

    private static volatile boolean syncFails;
    private static volatile boolean writeFails;

    /** Whether files cannot be forced to the disk. */
    static void failSyncs(boolean fails) {
        syncFails = fails;
    }

    /** Whether files cannot be written. */
    static void failWrites(boolean fails) {
        writeFails = fails;
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    /** Makes it known before the database is opened. */
    @Priority(0)
    @ApplicationScoped
    static class Registration implements FlywayConfigurationCustomizer {

        @Override
        public void customize(FluentConfiguration flyway) {
            FilePath.register(new FaultyFileSystem());
        }
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (syncFails) {
                throw new IOException("the disk does not answer");
            }
            file.force(metaData);
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            if (writeFails) {
                throw new IOException("the disk does not answer");
            }
            return file.write(bytes, position);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
