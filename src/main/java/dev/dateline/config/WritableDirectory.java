package dev.dateline.config;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Looks at a folder before anything opens it. One that cannot be used is refused in a sentence; what is left to those
 * who write in it ends in pages of stack traces.
 */
public final class WritableDirectory {

    private WritableDirectory() {}

    /**
     * Makes nothing.
     *
     * @param name what the folder is, for the sentence
     * @throws ConfigurationException where the folder can neither be written nor be made
     */
    public static void requireWritable(String name, Path folder) {
        if (folder.toString().isBlank()) {
            throw unusable(name, folder, "its name is blank.");
        }
        Path nearest = folder.toAbsolutePath();
        while (!Files.exists(nearest, LinkOption.NOFOLLOW_LINKS) && nearest.getParent() != null) {
            nearest = nearest.getParent(); // a link to nowhere is there too, and no folder can be made in its place
        }
        if (!Files.isDirectory(nearest)) {
            throw unusable(name, folder, nearest + " is no folder.");
        }
        if (!Files.isWritable(nearest)) {
            throw unusable(name, folder, nearest + " cannot be written.");
        }
    }

    private static ConfigurationException unusable(String name, Path folder, String why) {
        return new ConfigurationException("The " + name + " " + folder + " cannot be used: " + why);
    }
}
