package dev.dateline.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.docs.Page;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder in which clients are generated, compiled and run, against one service.
 *
 * @param service the address of the service
 * @param key a key that may write
 */
record Workbench(Path folder, String service, String key) {

    private static final Path PAGE = Path.of("src/site/markdown/clients.md");
    private static final String ADDRESS = "http://localhost:8080";
    private static final long MAX_MINUTES = 4;

    /** Whether a program is installed. */
    static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
    }

    /** Runs the command that the page gives for a client, with the address of the service in place of its own. */
    void generate(String client) {
        run("sh", "-eu", "-c", block("sh client " + client));
    }

    /** The block of the page with this info string. */
    String block(String info) {
        return Page.read(PAGE).block(info).replace(ADDRESS, service);
    }

    /** Runs a program in the folder; a failure shows what it printed. */
    void run(String... command) {
        assertThat(exit(command)).as(printed(command)).isZero();
    }

    /** Runs a program that installs packages; where that fails, the tests that need them are skipped. */
    void install(String... command) {
        assumeTrue(command[0].contains("/") || has(command[0]), command[0] + " is not installed");
        assumeTrue(exit(command) == 0, "packages cannot be installed: " + printed(command));
    }

    private int exit(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log(command).toFile());
            builder.environment().put("DATELINE_URL", service);
            builder.environment().put("DATELINE_KEY", key);
            builder.environment().put("KEY", key);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MAX_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path log(String... command) {
        return folder.resolve(Integer.toHexString(Arrays.hashCode(command)) + ".log");
    }

    private String printed(String... command) {
        try {
            String all = Files.readString(log(command));
            return String.join(" ", command) + "\n" + all.substring(Math.max(0, all.length() - 4000));
        } catch (IOException e) {
            return String.join(" ", command);
        }
    }

    /** Copies the files of a folder of the project. */
    void take(String source) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(source))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The source files below a folder of the workbench. */
    List<String> sources(String below, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(suffix))
                    .toList();
        }
    }
}
