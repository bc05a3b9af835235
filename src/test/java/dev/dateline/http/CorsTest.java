package dev.dateline.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorsTest {

    private static final String ALLOWED_ORIGIN = "https://desk.example.org"; // see application.properties

    private static ValidatableResponse preflight(String origin, String method) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "x-api-key,content-type")
                .options("/api/v1/articles")
                .then()
                .statusCode(204);
    }

    @Test
    void pagesOfEveryOriginMayRead() {
        preflight("https://any.example.com", "GET")
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Methods", equalTo("GET, HEAD"));
        given().header("Origin", "https://any.example.com")
                .get("/api/v1/articles")
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @Test
    void aReadMayCarryAnyHeaderSuchAsThoseOfTracingLibraries() {
        String headers = "traceparent, sentry-trace, baggage, cache-control, x-requested-with";
        given().header("Origin", "https://any.example.com")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", headers)
                .options("/api/v1/articles")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", equalTo(headers));
        given().header("Origin", "https://any.example.com")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", headers)
                .options("/api/v1/articles")
                .then()
                .header("Access-Control-Allow-Headers", not(containsString("traceparent")));
    }

    @Test
    void pagesOfOtherOriginsMayNotWrite() {
        preflight("https://any.example.com", "POST").header("Access-Control-Allow-Headers", equalTo("Content-Type"));
        for (String method : new String[] {"PUT", "PATCH", "DELETE"}) {
            preflight("https://any.example.com", method).header("Access-Control-Allow-Methods", equalTo("GET, HEAD"));
        }
    }

    @Test
    void pagesOfAConfiguredOriginMayWrite() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            preflight(ALLOWED_ORIGIN, method)
                    .header("Access-Control-Allow-Origin", equalTo(ALLOWED_ORIGIN))
                    .header("Access-Control-Allow-Methods", containsString(method));
        }
    }
}
