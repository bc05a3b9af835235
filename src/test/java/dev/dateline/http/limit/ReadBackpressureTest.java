package dev.dateline.http.limit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.dateline.Client;
import dev.dateline.http.problem.Problem;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(ReadBackpressureTest.LowBufferLimit.class)
@Timeout(60)
@SuppressWarnings("try") // that a connection is open is all there is to it
class ReadBackpressureTest {

    private static final int ARTICLES = 100;
    private static final int PERMITS = ReadConcurrencyLimiter.permits();
    private static final int CLIENTS = PERMITS + 4;
    private static final String SMALL_PATH = "/api/v1/articles?size=1";
    private static final String LARGE_PATH = "/api/v1/articles?size=100&q=word"; // some 6 MB, more than a system keeps

    /** So little may be unread that one client can reach it. */
    public static class LowBufferLimit implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.http.unread", "1M");
        }
    }

    @TestHTTPResource("/")
    URI server;

    @Test
    void unreadResponsesCause503UntilTheClientIsGone() throws IOException {
        largeArticles();
        try (Socket slow = ask(LARGE_PATH, 1)) {
            awaitAnswer(503)
                    .contentType(Problem.MEDIA_TYPE)
                    .header("Retry-After", matchesPattern("[1-9]\\d*"))
                    .body("status", equalTo(503));
            health();
        }
        awaitAnswer(200);
    }

    @Test
    void aClientThatDoesNotReadTakesNoPermitsOfOthers() throws IOException {
        largeArticles();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                slow.add(ask(LARGE_PATH, 4));
            }
            awaitAnswer(503);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        for (int i = 0; i < CLIENTS; i++) {
            awaitAnswer(200);
        }
    }

    private static void health() {
        given().get("/q/health/live").then().statusCode(200);
    }

    private static void largeArticles() {
        Client client = new Client();
        for (int i = 0; i < ARTICLES; i++) {
            client.put("large-" + i, "'title':'Large','summary':'" + "word ".repeat(3_500) + "'")
                    .then()
                    .statusCode(201);
        }
    }

    private Socket ask(String path, int times) throws IOException {
        return Client.send(server, ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(times));
    }

    private static ValidatableResponse awaitAnswer(int status) {
        return Client.until(status, () -> given().get(SMALL_PATH));
    }
}
