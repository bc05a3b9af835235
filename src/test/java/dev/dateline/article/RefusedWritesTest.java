package dev.dateline.article;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusedWritesTest {

    private static final String ARTICLES = "/api/v1/articles";

    private final Client client = new Client();

    @Test
    void aWriteNeedsAKey() {
        given().contentType("application/json")
                .body("{\"title\":\"x\"}")
                .post(ARTICLES)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"dateline\"")
                .contentType("application/problem+json");
        given().header("X-API-Key", "wrong").get(ARTICLES).then().statusCode(401);
    }

    @Test
    void malformedKeysGet401() {
        for (String authorization : new String[] {"Bearer ", "Bearer", "Basic dTpw", "x"}) {
            given().header("Authorization", authorization)
                    .contentType("application/json")
                    .body("{\"title\":\"x\"}")
                    .post(ARTICLES)
                    .then()
                    .statusCode(401);
        }
        given().header("X-API-Key", "")
                .contentType("application/json")
                .body("{\"title\":\"x\"}")
                .post(ARTICLES)
                .then()
                .statusCode(401);
    }

    @Test
    void allErrorsOfABodyAreReported() {
        writer().body("{\"titel\":\"x\",\"dates\":{\"published\":\"1917-18\"},\"authors\":5}")
                .post(ARTICLES)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/titel", "/title", "/dates/published", "/authors"))
                .body("errors.find { it.pointer == '/titel' }.didYouMean", equalTo("title"))
                .body("errors.find { it.pointer == '/dates/published' }.didYouMean", equalTo("1917/1918"));
    }

    @Test
    void aDateInWordsGetsAnEdtfSuggestion() {
        writer().body("{\"title\":\"x\",\"dates\":{\"published\":\"May 1968\",\"about\":["
                        + "{\"oldStyle\":\"25 October 1917\"},{\"oldStyle\":\"October 1917\"},\"someday\"]}}")
                .post(ARTICLES)
                .then()
                .statusCode(422)
                .body("errors.didYouMean", contains("1968-05", null, null, null));
        given().queryParam("text", "May 1968").get("/api/v1/dates/parse").then().body("problem", endsWith(" 1968-05?"));
    }

    @Test
    void aBodyThatIsNotJsonIsABadRequest() {
        for (String body :
                new String[] {"", "{", "{\"title\":\"x\"} x", "{\"title\":\"x\",\"title\":\"y\"}", "\u0000"}) {
            writer().body(body.getBytes(StandardCharsets.UTF_8))
                    .post(ARTICLES)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void anUnsupportedTypeGetsTheSupportedOnes() {
        writer().contentType("text/plain")
                .body("x")
                .post("/api/v1/articles")
                .then()
                .statusCode(415)
                .body("detail", endsWith("Supported: application/json."));
        writer().contentType("text/plain")
                .body("x")
                .patch("/api/v1/articles/x")
                .then()
                .statusCode(415)
                .body("detail", containsString("application/merge-patch+json"));
    }

    @Test
    void anUnsupportedMethodGetsAllow() {
        writer().delete(ARTICLES)
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS, POST")
                .body("detail", endsWith("Supported: GET, HEAD, OPTIONS, POST."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/favicon.ico",
                "/q/openapi",
                "/q/openapi.json",
                "/q/openapi.yaml",
                "/q/health",
                "/q/health/ready",
                "/q/swagger-ui/"
            })
    void whatTheFrameworkServesIsReadOnly(String path) {
        assertThat(given().get(path).statusCode()).isEqualTo(200);
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")) {
            writer().request(method, path)
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .header("Allow", "GET, HEAD, OPTIONS");
        }
    }

    @Test
    void aBodyMayHaveOneMegabyte() {
        writer().body("{\"title\":\"" + "x".repeat(1 << 20) + "\"}")
                .post(ARTICLES)
                .then()
                .statusCode(413);
    }

    @Test
    void anotherIdInTheBodyIsRejected() {
        writer().body("{\"title\":\"x\",\"id\":\"other\"}")
                .put(ARTICLES + "/" + client.id("a"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/id"));
    }

    @Test
    void anInvalidIdIsRejected() {
        writer().body("{\"title\":\"x\"}")
                .put(ARTICLES + "/Not%20An%20Id")
                .then()
                .statusCode(422);
    }
}
