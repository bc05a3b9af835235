package dev.dateline.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

    @Test
    void healthShowsTheStateOfTheService() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'archive' }.data.revision", greaterThan(0))
                .body("checks.find { it.name == 'archive' }.data.freeBytes", notNullValue())
                .body("checks.find { it.name == 'index' }.data.behind", notNullValue())
                .body("checks.find { it.name == 'imports' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'imports' }.data.running", notNullValue());
    }
}
