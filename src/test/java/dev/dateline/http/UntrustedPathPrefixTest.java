package dev.dateline.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Without address forwarding, which is the default, nobody can change the links. */
@QuarkusTest
class UntrustedPathPrefixTest {

    @Test
    void aPrefixIsIgnoredUnlessForwardingIsEnabled() {
        given().header("X-Forwarded-Prefix", "/archive")
                .get("/api/v1")
                .then()
                .header("Vary", not(containsString("X-Forwarded-Prefix")))
                .body("links.self", equalTo("/api/v1"));
    }
}
