package dev.dateline.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built jar as a process of its own, which can be killed and started again in the same data folder. */
public final class ServiceProcess implements AutoCloseable {

    public static final String KEY = "a-writer-key-for-tests";

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch listening = new CountDownLatch(1);
    private volatile int port;

    private ServiceProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "service-log");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the service and waits until it is ready. */
    public static ServiceProcess start(Path data, String... options) {
        ServiceProcess service = launch(List.of(), data, options);
        service.awaitReady();
        return service;
    }

    /**
     * Starts the service and does not wait.
     *
     * @param prefix a command that runs the command which follows it
     */
    static ServiceProcess launch(List<String> prefix, Path data, String... options) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Ddateline.data-dir=" + data,
                "-Ddateline.admin-key=" + KEY,
                "-Ddateline.sample=false",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        try {
            return new ServiceProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                Matcher address = LISTENING.matcher(line);
                if (address.find()) {
                    port = Integer.parseInt(address.group(1));
                    listening.countDown();
                }
            }
        } catch (IOException e) {
            log.add("log ended: " + e.getMessage());
        }
        listening.countDown();
    }

    void awaitReady() {
        await("ready", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("The service ended by itself: " + log());
            }
            return port > 0 && get("/q/health/ready").statusCode() == 200;
        });
    }

    /** Waits until something holds. */
    void await(String what, Condition condition) {
        long end = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Not " + what + " in time: " + log());
            }
            try {
                listening.await(); // then ask again and again, which takes time enough
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    interface Condition {
        boolean holds();
    }

    /** Ends the process as a power switch would, as far as the operating system lets it. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Asks the process to stop. */
    void stop() {
        process.destroy();
        awaitExit();
    }

    int awaitExit() {
        try {
            if (!process.waitFor(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The process does not end: " + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    long pid() {
        return process.pid();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> put(String id, String body, String... headers) {
        return write("PUT", "/api/v1/articles/" + id, "application/json", body, headers);
    }

    HttpResponse<String> delete(String id) {
        return send(request("/api/v1/articles/" + id).DELETE());
    }

    HttpResponse<String> write(String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Returns where the service listens, without a path. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(START_TIMEOUT)
                .header("X-API-Key", KEY);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
