package dev.dateline.article;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The data folder before anything opens it. One that cannot be used, or that another process uses, is refused in a
 * sentence; what is left to H2 ends in pages of stack traces.
 */
@ApplicationScoped
class FreeFolder implements FlywayConfigurationCustomizer {

    private static final String DATABASE = "dateline.mv.db";

    private final ArchiveConfig config;

    FreeFolder(ArchiveConfig config) {
        this.config = config;
    }

    @Override
    public void customize(FluentConfiguration database) {
        fault(config.dataDir()).ifPresent(fault -> {
            throw new ConfigurationException(fault);
        });
    }

    /** Why a folder cannot be used; empty where it can be, or can be made. */
    static Optional<String> fault(Path folder) {
        Path nearest = folder.toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest)) {
            return Optional.of("The data folder " + folder + " cannot be used: " + nearest + " is no folder.");
        }
        if (!Files.isWritable(nearest)) {
            return Optional.of("The data folder " + folder + " cannot be used: " + nearest + " cannot be written.");
        }
        Path database = folder.resolve(DATABASE);
        if (Files.exists(database) && !Files.isWritable(database)) {
            return Optional.of("The database " + database + " cannot be written.");
        }
        return isInUse(database)
                ? Optional.of("The data folder " + folder + " is in use by another process.")
                : Optional.empty();
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
