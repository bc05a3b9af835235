package dev.dateline.config;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Checks a directory before anything opens it, so that an unusable one is reported in one sentence. The components that
 * write to it would fail with pages of stack traces.
 */
public final class WritableDirectory {

    private static final Logger LOG = Logger.getLogger(WritableDirectory.class);

    private WritableDirectory() {}

    /**
     * Checks that a directory is writable, or can be created. Leaves nothing.
     *
     * @param name the name of the directory in the message, such as "data folder"
     * @throws ConfigurationException when the directory is neither writable nor can be created
     */
    public static void requireWritable(String name, Path directory) {
        if (directory.toString().isBlank()) {
            throw unusable(name, directory, "its name is blank.");
        }
        Path nearest = directory.toAbsolutePath();
        while (!Files.exists(nearest, LinkOption.NOFOLLOW_LINKS) && nearest.getParent() != null) {
            nearest = nearest.getParent(); // a dangling link exists too: no directory can be created in its place
        }
        if (!Files.isDirectory(nearest)) {
            throw unusable(name, directory, nearest + " is not a directory.");
        }
        if (!Files.isWritable(nearest)) {
            throw unusable(name, directory, nearest + " is not writable.");
        }
        probe(name, directory, nearest);
    }

    /** Creates a directory and deletes it: some file systems, such as that of /proc, refuse it only then. */
    private static void probe(String name, Path directory, Path nearest) {
        Path probe = null;
        try {
            probe = Files.createTempDirectory(nearest, ".probe");
        } catch (IOException e) {
            throw unusable(name, directory, "nothing can be created in " + nearest + ".");
        } finally {
            deleteQuietly(probe);
        }
    }

    private static void deleteQuietly(Path probe) {
        try {
            if (probe != null) {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            LOG.debugf(e, "%s cannot be deleted", probe);
        }
    }

    private static ConfigurationException unusable(String name, Path directory, String reason) {
        return new ConfigurationException("The " + name + " " + directory + " cannot be used: " + reason);
    }
}
