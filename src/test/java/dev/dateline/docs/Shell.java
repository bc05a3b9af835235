package dev.dateline.docs;

import dev.dateline.Client;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Runs the commands of a page as a reader does, all in one folder, against the service under test.
 *
 * @param service what takes the place of the address that pages name
 */
record Shell(URI service, Path folder) {

    private static final String ADDRESS = "http://localhost:8080";
    private static final long MAX_SECONDS = 120;

    /**
     * What a block of commands printed.
     *
     * @param status 0 where every command succeeded
     */
    record Output(int status, String text) {}

    /** Whether a program is installed. */
    static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
    }

    Output run(String commands) throws IOException, InterruptedException {
        String address = service.getScheme() + "://" + service.getAuthority();
        Path printed = folder.resolve("printed");
        ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c", commands.replace(ADDRESS, address))
                .directory(folder.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(folder.resolve("errors").toFile());
        shell.environment().put("KEY", Client.KEY);
        Process process = shell.start();
        process.getOutputStream().close();
        if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Output(-1, "still running after " + MAX_SECONDS + " s");
        }
        return new Output(process.exitValue(), Files.readString(printed).replace(address, ADDRESS));
    }
}
