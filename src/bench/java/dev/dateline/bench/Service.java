package dev.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Dateline service in a process of its own, with its own data. */
final class Service implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("bench.jar"));
    private static final Duration MAX_WAIT = Duration.ofMinutes(30);
    private static final String KEY = "a-key-for-benchmarks";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path data;
    private final int port;
    private final Process process;

    private Service(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Starts a service on a data directory and returns when it is ready. */
    static Service start(Path data, String heap) throws IOException, InterruptedException {
        int port = freePort();
        Files.createDirectories(data);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-jar",
                JAR.toString());
        builder.environment().put("DATELINE_DATA_DIR", data.toAbsolutePath().toString());
        builder.environment().put("DATELINE_ADMIN_KEY", KEY);
        builder.environment().put("DATELINE_SAMPLE", "false");
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("service.log").toFile());
        Service service = new Service(data, port, builder.start());
        service.awaitReady();
        return service;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws InterruptedException {
        Instant end = Instant.now().plus(MAX_WAIT);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The service did not start; see " + data.resolve("service.log"));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send(request("/q/health/ready").build()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(MAX_WAIT);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray());
    }

    /** Returns the body of a response, which must be a success. */
    byte[] ask(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(request(path).build());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + response.statusCode());
        }
        return response.body();
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(ask(path));
    }

    /** Returns the processor time of the process. */
    long cpuNanos() throws IOException, InterruptedException {
        return json("/bench/use").path("cpuNanos").longValue();
    }

    /** Returns the approximate time that the process has spent compiling. */
    long compileMillis() throws IOException, InterruptedException {
        return json("/bench/use").path("compileMillis").longValue();
    }

    /** Returns the heap in use after a garbage collection. */
    long heapBytes() throws IOException, InterruptedException {
        return json("/bench/use?collect=true").path("heapBytes").longValue();
    }

    /** Returns the private memory of the process, without mapped files; empty where the platform does not report it. */
    Optional<Long> ownBytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("RssAnon:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        }
    }

    /** Imports a file of lines and returns the report. */
    JsonNode load(Path file) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/imports")
                .header("X-API-Key", KEY)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        try (InputStream body =
                client.send(request, BodyHandlers.ofInputStream()).body()) {
            return JSON.readTree(body);
        }
    }

    /** Returns the size of a file or directory in the data directory, in bytes. */
    long bytes(String name) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(1, TimeUnit.MINUTES)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
