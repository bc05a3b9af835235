package dev.dateline.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.dateline.Client;
import dev.dateline.http.problem.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is ignored in silence, and what is refused is told as what it is. */
@QuarkusTest
class StrictRequestsTest {

    private final Client client = new Client();

    private static ValidatableResponse list(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/articles?" + query)
                .then();
    }

    private static ValidatableResponse patch(String path, String body) {
        return Client.writer().body(body.replace('\'', '"')).patch(path).then();
    }

    @Test
    void nullIsNotAnArticle() {
        String path = client.put("one", "'title':'T'").then().extract().path("links.self");
        for (ValidatableResponse answer : new ValidatableResponse[] {
            Client.writer().body("null").post("/api/v1/articles").then(),
            Client.writer().body("null").put(path).then(),
            patch(path, "null")
        }) {
            answer.statusCode(422)
                    .body("errors.pointer", contains(""))
                    .body("errors[0].message", equalTo("This must be an object."));
        }
        Client.writer().body("").post("/api/v1/articles").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'title':x} | Line 1, column 10: Unrecognized token 'x'.",
                "{title:1} | Line 1, column 2: Unexpected character 't'.",
                "{'title':01} | Line 1, column 11: Invalid numeric value.",
                "{'title':NaN} | Line 1, column 13: Non-standard token 'NaN'.",
                "{'title':'a','title':'b'} | Line 1, column 21: Duplicate field 'title'.",
                "{'title':'a'} {} | Line 1, column 15: There is text after the end of the JSON value.",
                "{'title':'a' | Line 1, column 13: The JSON ends too early.",
                "// T | Line 1, column 1: Unexpected character '/'."
            })
    void invalidJsonGetsAPlainMessage(String body, String message) {
        Client.writer()
                .body(body.replace('\'', '"'))
                .post("/api/v1/articles")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("errors.message", contains(message));
    }

    @Test
    void aPatchRemovesOnlyOptionalMembers() {
        String path =
                client.put("one", "'title':'T','summary':'S'").then().extract().path("links.self");
        patch(path, "{'sumary':null}")
                .statusCode(422)
                .body("errors.pointer", contains("/sumary"))
                .body("errors[0].didYouMean", equalTo("summary"));
        patch(path, "{'dates':{'abuot':null}}").statusCode(422).body("errors.pointer", contains("/dates/abuot"));
        patch(path, "{'summary':null,'revision':null,'dates':{'about':null},'metadata':{'none':null}}")
                .statusCode(200)
                .body("summary", equalTo(null))
                .body("metadata.collection", equalTo(client.collection()));
        patch(path, "{'title':null}").statusCode(422).body("errors.code", contains("required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata.a%20b=x", "metadata.a%20b=", "metadata.=x", "author=-", "sort=id,-id"})
    void nonsensicalParametersAreErrors(String query) {
        list(query)
                .statusCode(400)
                .body("errors.param", contains(query.replace("%20", " ").replaceAll("=.*", "")));
    }

    @Test
    void aMinusExcludesWhatFollowsIt() {
        list("author=--&topic=-x&metadata.a_B-9=y").statusCode(200);
    }

    @Test
    void anErrorIsReportedOnce() {
        list("published=1917-18&topic=-&facets=decade,year,author&decade=1917")
                .statusCode(400)
                .body("errors.param", containsInAnyOrder("published", "topic", "decade"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/articles",
                "/api/v1/suggest?q=a",
                "/api/v1/dates/parse?text=1930",
                "/api/v1/changes",
                "/api/v1/export.csv"
            })
    void anInvalidKeyIsRejectedEverywhere(String path) {
        given().header("X-API-Key", "no key of this archive")
                .get(path)
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", containsString("Bearer"));
        given().header("X-API-Key", Client.KEY).get(path).then().statusCode(200);
    }

    @Test
    void unknownPathsAreNotFoundForEveryMethod() {
        given().options("/nowhere").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
        given().options("/api/v1/article").then().statusCode(404);
        given().options("/api/v1/articles").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS, POST");
        given().options("/q/openapi").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().options("/q/nowhere").then().statusCode(404);
    }

    /** No client that knows addresses would send it. */
    @Test
    void aMalformedUrlGetsAProblem() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request = "GET /api/v1/articles/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400 Bad Request")
                    .containsIgnoringCase("Content-Type: application/problem+json")
                    .containsIgnoringCase("X-Content-Type-Options: nosniff")
                    .contains("\"status\":400");
        }
    }

    @Test
    void aTooLongRequestGetsAProblem() {
        list("q=" + "a".repeat(65_536))
                .statusCode(414)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", containsString("URL"));
        given().header("X-Long", "a".repeat(16_384))
                .get("/api/v1/articles")
                .then()
                .statusCode(431)
                .contentType(Problem.MEDIA_TYPE)
                .body("title", equalTo("Request Header Fields Too Large"));
    }
}
