package dev.dateline.article.storage;

import dev.dateline.config.WritableDirectory;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Checks the data directory before anything opens it: it must be usable and not in use by another process. */
@Priority(1) // before other directories, which may be inside this one
@ApplicationScoped
class DataDirectoryLock implements FlywayConfigurationCustomizer {

    private static final String DATABASE_FILE = "dateline.mv.db";

    private final ArchiveConfig config;

    DataDirectoryLock(ArchiveConfig config) {
        this.config = config;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        Path folder = config.dataDir();
        requireValidName(folder);
        WritableDirectory.requireWritable("data folder", folder);
        Path database = folder.resolve(DATABASE_FILE);
        if (Files.exists(database) && !Files.isWritable(database)) {
            throw new ConfigurationException("The database file " + database + " is not writable.");
        }
        if (isLocked(database)) {
            throw new ConfigurationException("The data folder " + folder + " is in use by another process.");
        }
    }

    /**
     * Refuses characters with a meaning in H2's JDBC URL: a semicolon starts settings, a backslash is read as a slash.
     */
    private static void requireValidName(Path folder) {
        String name = folder.toString();
        if (name.contains(";") || (File.separatorChar == '/' && name.contains("\\"))) {
            throw new ConfigurationException(
                    "The data folder " + folder + " cannot be used: its name must contain neither ';' nor '\\'.");
        }
    }

    private static boolean isLocked(Path database) {
        if (Files.notExists(database)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return false; // this process itself has locked it
        } catch (IOException e) {
            return false; // H2 reports the problem of the file more precisely
        }
    }
}
