package dev.dateline.transfer;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import dev.dateline.Client;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(TransferLimitTest.SingleTransfer.class)
@Timeout(60)
@SuppressWarnings("try") // that a connection is open is all there is to it
class TransferLimitTest {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String EXPORT = "/api/v1/export.ndjson";
    private static final int LARGE_ARTICLE_CHARACTERS = 20_000; // characters of an article

    /** A limit that a test can reach. */
    public static class SingleTransfer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.imports", "1", "dateline.exports", "1");
        }
    }

    @TestHTTPResource("/")
    URI server;

    private static Response importOf(String rows) {
        return given().header("X-API-Key", Client.KEY)
                .contentType("application/x-ndjson")
                .body(rows.getBytes(UTF_8))
                .post(IMPORTS);
    }

    /** Whoever has been told to go on has the place: another that asks at the same time cannot have taken it. */
    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c != '\n' && c != -1;
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    @Test
    void anImportOverTheLimitGets503WithRetryAfter() throws IOException {
        try (Socket half = Client.send(
                server,
                "POST " + IMPORTS + " HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nX-API-Key: " + Client.KEY
                        + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1000\r\n\r\n")) {
            assertThat(firstLine(half)).contains(" 100 ");
            importOf("")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("[1-9]\\d*"))
                    .body("detail", containsString("maximum number of imports"));
        }
        Client.until(200, () -> importOf(""));
    }

    @Test
    void anImportWaitsForOneThatEndsSoon() throws Exception {
        try (Socket half = Client.send(
                server,
                "POST " + IMPORTS + " HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nX-API-Key: " + Client.KEY
                        + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1\r\n\r\n")) {
            assertThat(firstLine(half)).contains(" 100 ");
            CompletableFuture<Integer> other =
                    CompletableFuture.supplyAsync(() -> importOf("").statusCode());
            half.getOutputStream().write('\n');
            assertThat(other.get()).isEqualTo(200);
        }
    }

    @Test
    void anExportOverTheLimitGets503WithRetryAfter() throws IOException {
        String row = "{\"title\": \"Large\", \"summary\": \"" + "x".repeat(LARGE_ARTICLE_CHARACTERS) + "\"}\n";
        Client.until(200, () -> importOf(row.repeat(500))); // more than the system keeps between two sockets
        try (Socket unread = Client.send(server, "GET " + EXPORT + " HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            assertThat(firstLine(unread)).contains(" 200 ");
            given().get(EXPORT + "?ids=none")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("[1-9]\\d*"))
                    .body("detail", containsString("maximum number of exports"));
        }
        Client.until(200, () -> given().get(EXPORT + "?ids=none"));
    }
}
