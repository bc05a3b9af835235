package dev.dateline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process without memory has to end, so that whatever watches it starts it again. */
class StartCommandsTest {

    private static final Pattern COMMAND = Pattern.compile(".*\\bjava[\" ].*-jar\\b(?! openapi-generator).*");

    static List<Path> documents() throws IOException {
        try (Stream<Path> site = Files.list(Path.of("src/site/markdown"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("src/main/docker/Dockerfile.jvm")), site)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyStartCommandExitsOnOutOfMemory(Path document) throws IOException {
        assertThat(Files.readAllLines(document))
                .filteredOn(line -> COMMAND.matcher(line).matches())
                .allSatisfy(line -> assertThat(line).contains("-XX:+ExitOnOutOfMemoryError"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyContainerRestarts(Path document) throws IOException {
        assertThat(Files.readAllLines(document))
                .filteredOn(line -> line.contains("docker run "))
                .allSatisfy(line -> assertThat(line).contains("--restart"));
    }
}
