package dev.dateline.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.Client;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of nginx that the page on deploying shows, but for TLS and ports, where nginx is installed. */
@QuarkusTest
@TestProfile(DocumentationTest.NineArticles.class)
@Timeout(120)
class NginxTest {

    private static final int ROWS = 50;
    private static final int ROW_BYTES = 1_000_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String id = "proxied-" + UUID.randomUUID();

    @TestHTTPResource("/")
    URI service;

    @TempDir
    Path folder;

    private Process nginx;
    private String proxy;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        assumeTrue(Shell.has("nginx"), "nginx is not installed");
        int port = freePort();
        proxy = "http://127.0.0.1:" + port;
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, configuration(port));
        nginx = new ProcessBuilder("nginx", "-p", folder.toString(), "-e", "error.log", "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
        while (!answers() && !Thread.currentThread().isInterrupted()) {
            assertThat(nginx.isAlive())
                    .as(Files.readString(folder.resolve("printed")))
                    .isTrue();
        }
        assertThat(write("{\"title\":\"One\",\"summary\":\"" + "word ".repeat(1000) + "\"}", null))
                .isEqualTo(201);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (nginx != null) {
            HttpRequest delete = request("/articles/" + id)
                    .header("X-API-Key", Client.KEY)
                    .DELETE()
                    .build();
            http.send(delete, BodyHandlers.discarding());
            nginx.destroy();
            nginx.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String configuration(int port) {
        String server = Page.read(Path.of("src/site/markdown/deploying.md"))
                .block("nginx")
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
                .replaceAll("(?m)^ *ssl_certificate.*$", "")
                .replace("http://127.0.0.1:8080", "http://127.0.0.1:" + service.getPort());
        String folders = IntStream.range(0, 5)
                .mapToObj(i -> new String[] {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}[i])
                .map(kind -> kind + "_temp_path " + kind + "; ")
                .reduce("", String::concat);
        return "daemon off; pid pid; events {} http { access_log off; gzip on; " + folders + server + "}";
    }

    private boolean answers() throws IOException, InterruptedException {
        try {
            return http.send(request("").build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            Thread.onSpinWait();
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(proxy + "/api/v1" + path));
    }

    private int write(String article, String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/articles/" + id)
                .header("Authorization", "Bearer " + Client.KEY)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(article));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> read(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    @Test
    void entityTagsPassUnchangedWithCompression() throws IOException, InterruptedException {
        for (String encoding : new String[] {"identity", "gzip"}) {
            HttpResponse<String> answer = read("/articles/" + id, "Accept-Encoding", encoding);
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo(encoding);
            assertThat(tag).startsWith("\"");
            assertThat(read("/articles/" + id, "Accept-Encoding", encoding, "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
            assertThat(write("{\"title\":\"" + encoding + "\",\"summary\":\"" + "word ".repeat(1000) + "\"}", tag))
                    .isEqualTo(200);
            assertThat(write("{\"title\":\"Too late\"}", tag)).isEqualTo(412);
        }
    }

    @Test
    void aQueryOfFourThousandEncodedCharactersIsAnswered() throws IOException, InterruptedException {
        String words = URLEncoder.encode("ℵℵℵℵℵℵℵℵℵ ".repeat(400).strip(), StandardCharsets.UTF_8);
        assertThat(read("/articles?q=" + words).statusCode()).isEqualTo(200);
    }

    @Test
    void theLongestLinkHeaderPasses() throws IOException, InterruptedException {
        String words = URLEncoder.encode("ℵℵℵℵℵℵℵℵℵ ".repeat(90).strip(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = read("/articles?q=" + words);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Link").orElseThrow()).contains(words);
    }

    @Test
    void anImportOfFiftyMegabytesIsAccepted() throws IOException, InterruptedException {
        HttpRequest request = request("/imports?dryRun=true")
                .header("X-API-Key", Client.KEY)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofInputStream(NginxTest::rows))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.body()).contains("\"received\":" + ROWS).contains("\"failed\":0");
    }

    /** Short articles in long lines. */
    private static InputStream rows() {
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, ROWS)
                .mapToObj(i -> "{\"id\":\"padded-" + i + "\",\"title\":\"One\"" + " ".repeat(ROW_BYTES) + "}\n")
                .map(row -> new ByteArrayInputStream(row.getBytes(StandardCharsets.US_ASCII)))
                .toList()));
    }

    @Test
    void eventsAreNotBuffered() throws IOException, InterruptedException {
        HttpResponse<InputStream> stream = http.send(request("/changes/stream").build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(write("{\"title\":\"Told at once\"}", null)).isEqualTo(200);
            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains("Told at once"));
        }
    }

    @Test
    void feedsNameTheRequestedHostDespiteForgedHeaders() throws IOException, InterruptedException {
        assertThat(read("/feed.json?size=1", "X-Forwarded-Proto", "gopher", "X-Forwarded-Host", "evil.example")
                        .body())
                .contains("\"feed_url\":\"http://127.0.0.1")
                .doesNotContain("gopher", "evil.example");
    }
}
