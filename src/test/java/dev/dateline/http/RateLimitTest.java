package dev.dateline.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.dateline.http.problem.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitTest.ThreeRequestsPerMinute.class)
class RateLimitTest {

    /** A limit that a test can reach. */
    public static class ThreeRequestsPerMinute implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.http.requests-per-minute", "3");
        }
    }

    @Test
    void aClientOverTheLimitGets429WithRetryAfter() {
        for (int left = 2; left >= 0; left--) {
            given().get("/api/v1")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"minute\";q=3;w=60"))
                    .header("RateLimit", matchesPattern("\"minute\";r=" + left + ";t=\\d+"));
        }
        given().get("/api/v1")
                .then()
                .statusCode(429)
                .contentType(Problem.MEDIA_TYPE)
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("status", equalTo(429));
        given().get("/q/health/live").then().statusCode(200);
    }
}
