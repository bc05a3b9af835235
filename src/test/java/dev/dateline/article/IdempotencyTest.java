package dev.dateline.article;

import static dev.dateline.Client.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    private final Client client = new Client();

    private Response post(String key, String members) {
        return writer().header("Idempotency-Key", key)
                .body(client.article(members))
                .post("/api/v1/articles");
    }

    @Test
    void theSameRequestAgainIsAnsweredTheSameAndDoesNothing() {
        Response first = post(client.id("k"), "'title':'One','summary':'x','dates':{'published':'1917'}");
        first.then().statusCode(201);
        client.list().body("page.totalItems", equalTo(1));
        writer().delete(first.header("Location")).then().statusCode(204);
        Response again = post(client.id("k"), "'title':'One','summary':'x','dates':{'published':'1917'}");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        client.list().body("page.totalItems", equalTo(0));
    }

    @Test
    void anotherBodyOrAnotherKeyIsAnotherMatter() {
        post(client.id("k"), "'title':'One'").then().statusCode(201);
        post(client.id("k"), "'title':'Two'")
                .then()
                .statusCode(422)
                .body("errors[0].param", equalTo("Idempotency-Key"));
        post(client.id("other"), "'title':'Two'").then().statusCode(201);
        post("x".repeat(300), "'title':'Two'").then().statusCode(400);
        client.list().body("page.totalItems", equalTo(2));
    }

    @Test
    void aRequestThatFailedMayBeMended() {
        post(client.id("k"), "'titel':'One'").then().statusCode(422);
        post(client.id("k"), "'title':'One'").then().statusCode(201);
    }
}
