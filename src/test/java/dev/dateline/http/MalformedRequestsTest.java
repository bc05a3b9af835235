package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import dev.dateline.Client;
import dev.dateline.RawHttp;
import dev.dateline.RawHttp.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no request is told so as everything else is, and what is wrong a thousand times is told a hundred times. */
@QuarkusTest
class MalformedRequestsTest {

    private static final String LAST_REQUEST = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    private static final String LONG_TEXT = "x".repeat(300_000);

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | POST /api/v1/articles HTTP/1.1 | Host: a~Content-Length: 1~Content-Length: 2",
                "400 | POST /api/v1/articles HTTP/1.1 | Host: a~Content-Length: -1",
                "400 | POST /api/v1/articles HTTP/1.1 | Host: a~Content-Length: 1~Transfer-Encoding: chunked",
                "400 | POST /api/v1/articles HTTP/1.1 | Host: a~Content-Length: one",
                "400 | GET / HTTP/1.1                 | Host: a~X-A: a\u0000b",
                "400 | GET / HTTP/1.1                 | Host: a~X A: ab",
                "400 | G@T / HTTP/1.1                 | Host: a",
                "400 | GET / HTTP/9                   | Host: a",
                "400 | GET /                          | Host: a",
                "400 | GET / HTTP/1.1                 | Accept: a",
                "400 | GET / HTTP/1.1                 | Host: a~Host: b",
                "505 | GET / HTTP/1.2                 | Host: a",
                "505 | GET / HTTP/2.0                 | Host: a",
                "505 | GET / FTP/1.1                  | Host: a",
                "414 | GET /?MANY HTTP/1.1            | Host: a",
                "431 | GET / HTTP/1.1                 | Host: a~X-A: MANY",
            })
    void anInvalidRequestGetsAProblem(int status, String line, String headers) throws IOException {
        String request = (line + "~" + headers + "~~")
                .replace("~", "\r\n")
                .replace("MANY", LONG_TEXT)
                .replace("\\u0000", "\0");
        isProblem(RawHttp.send(server, request), status);
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonPath problem = JsonPath.from(answer.body());
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotEmpty();
        assertThat(problem.getString("detail")).isNotEmpty();
        assertThat(problem.getList("errors")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nabc\r\n", "-1\r\n", "5\r\nab\r\nc"})
    void anInvalidChunkGetsAProblem(String chunk) throws IOException {
        isProblem(
                RawHttp.send(
                        server,
                        "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\nX-API-Key: " + Client.KEY
                                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk
                                + (chunk.startsWith("5") ? "zzzz\r\nzz\r\n" : "")),
                400);
    }

    @Test
    void responsesBeforeAnInvalidChunkAreSent() throws IOException {
        Answer answer = RawHttp.send(
                server, "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        assertThat(answer.status()).isBetween(400, 415);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void anIncompleteUpgradeIsIgnored() throws IOException {
        Answer answer = RawHttp.send(
                server, "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n" + LAST_REQUEST);
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAMAAABkAAQAAP", "****", "AAMAAABkAA==", "AAIAAAAC", "AAMAAABk~HTTP2-Settings: AAMAAABk"})
    void anUpgradeWithInvalidSettingsIsIgnored(String settings) throws IOException {
        Answer answer = RawHttp.send(
                server,
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: "
                        + settings.replace("~", "\r\n") + "\r\n\r\n" + LAST_REQUEST);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void unknownMembersAreListedUpToALimit() {
        String members = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"unknown-member-" + i + "\":1")
                .collect(Collectors.joining(",", "{\"title\":\"T\",", "}"));
        Response answer = Client.writer().body(members).post("/api/v1/articles");
        answer.then()
                .statusCode(422)
                .body("errors", hasSize(100))
                .body("moreErrors", equalTo(19_900))
                .body("errors[0].message", containsString("allowed are: id, title"))
                .body("errors[1].message", equalTo("There is no such member."));
        assertThat(answer.asByteArray().length).isLessThan(30_000);
    }

    @Test
    void unknownParametersAreListedUpToALimit() {
        String query =
                IntStream.range(0, 3000).mapToObj(i -> "unknown" + i + "=1").collect(Collectors.joining("&"));
        Response answer = RestAssured.get("/api/v1/articles?" + query);
        answer.then()
                .statusCode(400)
                .body("errors", hasSize(100))
                .body("moreErrors", equalTo(2_900))
                .body("errors[0].message", containsString("allowed are: "))
                .body("errors[1].message", equalTo("There is no parameter 'unknown1' here."));
        assertThat(answer.asByteArray().length).isLessThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/LONG",
                "/api/v1/imports/LONG",
                "/LONG",
                "/api/v1/on-this-day/LONG",
                "/api/v1/articles?published=LONG",
                "/api/v1/articles?LONG=1",
                "/api/v1/articles?metadata.LONG=1",
                "/api/v1/articles?facets=LONG",
                "/api/v1/articles?fields=LONG",
                "/api/v1/articles?sort=LONG",
                "/api/v1/articles?cursor=LONG",
                "/api/v1/articles?onDay=LONG",
                "/api/v1/articles?size=LONG",
                "/api/v1/timeline?interval=LONG",
                "/api/v1/anniversaries?tz=LONG&milestones=LONG"
            })
    void theResponseDoesNotGrowWithTheUrl(String path) {
        for (String some : new String[] {"1", "%F0%9F%98%80"}) {
            String longer = some.repeat(30_000 / some.length());
            Response answer = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .header("X-API-Key", Client.KEY)
                    .get(path.replace("LONG", longer));
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.asByteArray().length).isLessThan(8_000);
        }
    }

    @Test
    void aBrowserGetsAProblemToo() {
        for (String page : new String[] {"0", "-1", "x", "1.5", "١", "+"}) {
            RestAssured.given()
                    .queryParam("page", page)
                    .get("/api/v1/articles")
                    .then()
                    .statusCode(400)
                    .body("errors[0].message", equalTo("'page' must be a whole number from 1 to 10000."));
        }
        for (String page : new String[] {"10001", "2147483648", "99999999999999999999"}) {
            RestAssured.given()
                    .queryParam("page", page)
                    .get("/api/v1/articles")
                    .then()
                    .statusCode(400)
                    .body("errors", hasSize(1))
                    .body("errors[0].value", equalTo(page))
                    .body("errors[0].message", containsString("use 'cursor'"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/on-this-day/13-45, The path has errors",
        "/api/v1/on-this-day/13-45?size=0, The path and the query string have errors",
        "/api/v1/on-this-day/02-30, The path has errors",
        "/api/v1/articles?size=0, The query string has errors"
    })
    void errorsHaveTheirLocation(String path, String where) {
        RestAssured.get(path).then().statusCode(400).body("detail", containsString(where));
    }

    @ParameterizedTest
    @CsvSource({
        "updatedSince=2020-01-01, 2020-01-01T00:00:00Z",
        "updatedSince=2020-01-01T10:00:00, 2020-01-01T10:00:00Z",
        "updatedSince=2020-01-01T10:00:00+02:00, 2020-01-01T08:00:00Z"
    })
    void anInstantIsSuggested(String query, String meant) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/api/v1/articles?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].didYouMean", equalTo(meant));
        RestAssured.get("/api/v1/articles?updatedSince=" + meant).then().statusCode(200);
    }

    @Test
    void aZoneWithADecodedPlusIsSuggested() {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/api/v1/on-this-day?tz=+01:00")
                .then()
                .statusCode(400)
                .body("errors[0].didYouMean", equalTo("+01:00"));
    }

    @Test
    void limitsOfListItemsAreDescribedAsSuch() {
        RestAssured.get("/api/v1/articles?ids=" + "a".repeat(201))
                .then()
                .body("errors[0].message", equalTo("Each value in 'ids' may have at most 200 characters."));
        RestAssured.get("/api/v1/articles?author=" + "a".repeat(201))
                .then()
                .statusCode(400)
                .body("errors[0].message.length()", lessThan(200));
        RestAssured.get("/api/v1/articles?author=-" + "a".repeat(200)).then().statusCode(200);
    }
}
