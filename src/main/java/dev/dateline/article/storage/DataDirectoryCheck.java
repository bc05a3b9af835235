package dev.dateline.article.storage;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for files in the data directory which show that it belongs to an existing archive. */
final class DataDirectoryCheck {

    private static final List<String> ARCHIVE_TRACES = List.of("index", "imports", "admin-key.sha256");

    private DataDirectoryCheck() {}

    /**
     * Refuses to create a new archive in the directory of another one whose database was lost. The index may be the
     * last copy of that archive, and a new archive would delete it.
     *
     * @throws ConfigurationException when the directory contains more than a new database
     */
    static void requireNew(Path directory) {
        ARCHIVE_TRACES.stream()
                .map(directory::resolve)
                .filter(DataDirectoryCheck::isPresent)
                .findFirst()
                .ifPresent(trace -> {
                    throw new ConfigurationException("The database in " + directory + " is empty, but " + trace
                            + " shows that there was an archive: restore its database file, or empty the data folder to"
                            + " start a new archive.");
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
