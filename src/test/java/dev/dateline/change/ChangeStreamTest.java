package dev.dateline.change;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.dateline.Client;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(60)
class ChangeStreamTest {

    @TestHTTPResource("/api/v1/changes/stream")
    URI address;

    private final Client client = new Client();
    private final HttpClient http = HttpClient.newHttpClient();

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(address + query)).timeout(Duration.ofSeconds(30));
    }

    private BufferedReader open(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-store");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The lines of the next event, without comments. */
    private static List<String> event(BufferedReader stream) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = stream.readLine();
        while (line != null && (!line.isEmpty() || lines.isEmpty())) {
            if (!line.isEmpty() && !line.startsWith(":")) {
                lines.add(line);
            }
            line = stream.readLine();
        }
        return lines;
    }

    private int put(String name, String members) {
        return client.put(name, members).path("revision");
    }

    @Test
    void newChangesAreSentImmediately() throws Exception {
        put("before", "'title':'before'");
        try (BufferedReader stream = open(request("").build())) {
            assertThat(stream.readLine()).startsWith(":");
            int revision = put("a", "'title':'one'");
            List<String> event = event(stream);
            assertThat(event).hasSize(2).contains("id:" + revision);
            assertThat(event.get(1)).startsWith("data:{\"revision\":" + revision + ",\"type\":\"upsert\"");
            writer().delete("/api/v1/articles/" + client.id("a"));
            assertThat(event(stream).get(1)).contains("\"type\":\"delete\"", "\"article\":null");
        }
    }

    @Test
    void aReaderResumesAfterItsLastEvent() throws Exception {
        int first = put("a", "'title':'one'");
        int second = put("b", "'title':'two'");
        try (BufferedReader stream = open(request("?since=" + (first - 1)).build())) {
            assertThat(event(stream)).contains("id:" + first);
            assertThat(event(stream)).contains("id:" + second);
        }
        HttpRequest again = request("?since=0")
                .header("Last-Event-ID", String.valueOf(first))
                .build();
        try (BufferedReader stream = open(again)) {
            assertThat(event(stream)).contains("id:" + second);
        }
    }

    @Test
    void draftsNeedAKey() throws Exception {
        int draft = put("draft", "'title':'one','status':'draft'");
        int open = put("open", "'title':'two'");
        try (BufferedReader stream = open(request("?since=" + (draft - 1)).build())) {
            assertThat(event(stream)).contains("id:" + open);
        }
        HttpRequest editor = request("?status=any&since=" + (draft - 1))
                .header("X-API-Key", Client.KEY)
                .build();
        try (BufferedReader stream = open(editor)) {
            assertThat(event(stream)).contains("id:" + draft);
        }
    }

    @Test
    void errorsAreReportedBeforeTheStreamStarts() {
        given().get(address + "?status=any").then().statusCode(401);
        given().get(address + "?archive=another").then().statusCode(410);
        given().get(address + "?since=x").then().statusCode(400);
        given().header("Last-Event-ID", Long.MAX_VALUE).get(address).then().statusCode(410);
        given().header("Last-Event-ID", "x").get(address).then().statusCode(400);
        given().head(address).then().statusCode(200);
    }

    @Test
    void anArticleTooLongForALineIsSentAsIdAndRevision() throws Exception {
        int fits = put("fits", "'title':'fits','summary':'" + "語".repeat(19_000) + "'");
        String topics = IntStream.range(0, 40)
                .mapToObj(i -> "'" + i + "語".repeat(100) + "'")
                .collect(Collectors.joining(","));
        int first = put("long", "'title':'long','summary':'" + "語".repeat(19_000) + "','topics':[" + topics + "]");
        try (BufferedReader stream = open(request("?since=" + (fits - 1)).build())) {
            assertThat(JsonPath.from(data(event(stream))).getString("article.title"))
                    .isEqualTo("fits");
            String data = data(event(stream));
            assertThat(data.length()).isLessThan(1000);
            JsonPath change = JsonPath.from(data);
            assertThat(change.getInt("revision")).isEqualTo(first);
            assertThat(change.getString("type")).isEqualTo("upsert");
            assertThat(change.getString("id")).isEqualTo(client.id("long"));
            assertThat(change.<Object>get("article")).isNull();
            assertThat(change.getBoolean("articleOmitted")).isTrue();
        }
        given().get("/api/v1/articles/" + client.id("long"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(first));
        given().get("/api/v1/changes?size=1&since=" + (first - 1))
                .then()
                .body("items[0].article.title", equalTo("long"))
                .body("items[0].articleOmitted", equalTo(false));
    }

    private static String data(List<String> event) {
        String line = event.get(1);
        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThan(64 << 10);
        return line.substring("data:".length());
    }

    @Test
    void commentsKeepAnIdleStreamOpen() throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + address.getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int comments = 0;
            while (comments < 3) {
                comments += lines.readLine().startsWith(":") ? 1 : 0;
            }
        }
    }

    @Test
    void stalledReadersDoNotBlockWriters() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                socket.getOutputStream()
                        .write(("GET " + address.getPath() + "?since=0 HTTP/1.1\r\nHost: x\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                idle.add(socket);
            }
            String summary = "word ".repeat(3000);
            for (int i = 0; i < 120; i++) {
                assertThat(client.put("a" + i, "'title':'one','summary':'" + summary + "'")
                                .statusCode())
                        .isEqualTo(201);
            }
            int first = put("last", "'title':'one'");
            try (BufferedReader stream = open(request("?since=" + (first - 1)).build())) {
                assertThat(event(stream)).contains("id:" + first);
            }
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }
}
