package dev.dateline.article;

import dev.dateline.Folder;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
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
class FreeFolder implements FlywayConfigurationCustomizer {

    private static final String DATABASE = "dateline.mv.db";

    private final ArchiveConfig config;

    FreeFolder(ArchiveConfig config) {
        this.config = config;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        Path folder = config.dataDir();
        Folder.check("data folder", folder);
        Path database = folder.resolve(DATABASE);
        if (Files.exists(database) && !Files.isWritable(database)) {
            throw new ConfigurationException("The database " + database + " cannot be written.");
        }
        if (isInUse(database)) {
            throw new ConfigurationException("The data folder " + folder + " is in use by another process.");
        }
    }

    private static boolean isInUse(Path database) {
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
