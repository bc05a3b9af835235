package dev.dateline.article.storage;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What else lies in the data folder beside the database, which shows that there was an archive. */
final class DataDirectoryCheck {

    private static final List<String> ARCHIVE_TRACES = List.of("index", "imports", "admin-key.sha256");

    private DataDirectoryCheck() {}

    /**
     * Refuses to begin a new archive in the folder of another one, whose database was lost: its index may be the last
     * copy of it, and a new archive would begin by deleting that.
     *
     * @throws ConfigurationException when the folder holds more than a new database
     */
    static void requireNew(Path folder) {
        ARCHIVE_TRACES.stream()
                .map(folder::resolve)
                .filter(DataDirectoryCheck::isPresent)
                .findFirst()
                .ifPresent(trace -> {
                    throw new ConfigurationException("The database in " + folder + " is empty, but " + trace
                            + " shows that there was an archive: put its database file back, or empty the folder to"
                            + " begin a new archive.");
                });
    }

    private static boolean isPresent(Path trace) {
        if (!Files.isDirectory(trace)) {
            return Files.exists(trace);
        }
        try (Stream<Path> files = Files.list(trace)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
