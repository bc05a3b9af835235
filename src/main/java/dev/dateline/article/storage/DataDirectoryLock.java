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

/** The data folder before anything opens it. One that cannot be used, or that another process uses, is refused. */
@Priority(1) // before other folders, which may be in this one
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
            throw new ConfigurationException("The database " + database + " cannot be written.");
        }
        if (isLocked(database)) {
            throw new ConfigurationException("The data folder " + folder + " is in use by another process.");
        }
    }

    /** In the address of a database a semicolon begins settings of H2, and a backslash is a slash to it. */
    private static void requireValidName(Path folder) {
        String name = folder.toString();
        if (name.contains(";") || (File.separatorChar == '/' && name.contains("\\"))) {
            throw new ConfigurationException(
                    "The data folder " + folder + " cannot be used: its name may hold neither ';' nor '\\'.");
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
            return false; // this process itself has it
        } catch (IOException e) {
            return false; // H2 says better what is wrong with a file
        }
    }
}
