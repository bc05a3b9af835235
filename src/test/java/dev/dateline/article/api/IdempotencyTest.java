package dev.dateline.article.api;

import static dev.dateline.Client.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Client;
import dev.dateline.article.WriteResult;
import dev.dateline.article.json.ArticleReader;
import dev.dateline.article.service.ArticleService;
import dev.dateline.article.storage.IdempotencyRepository;
import dev.dateline.article.storage.IndexProgress;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    private final Client client = new Client();

    @Inject
    IdempotentRequests idempotency;

    @Inject
    IdempotencyRepository answers;

    @Inject
    ArticleService archive;

    @Inject
    IndexProgress index;

    @Inject
    ObjectMapper json;

    private Response post(String key, String members) {
        return writer().header("Idempotency-Key", key)
                .body(client.article(members))
                .post("/api/v1/articles");
    }

    @Test
    void aRepeatedRequestGetsTheStoredResponse() {
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
    void anotherBodyIsAnErrorAndAnotherKeyANewRequest() {
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
    void aFailedRequestMayBeCorrectedUnderTheSameKey() {
        post(client.id("k"), "'titel':'One'").then().statusCode(422);
        post(client.id("k"), "'title':'One'").then().statusCode(201);
    }

    @Test
    void aConcurrentRepetitionIsAConflict() throws IOException {
        JsonNode body = json.readTree(client.article("'title':'One'"));
        String key = client.id("k");
        idempotency.runOnce("writer", key, body, recall -> {
            post(key, "'title':'One'").then().statusCode(409);
            post(client.id("other"), "'title':'One'").then().statusCode(201);
            return archive.create(ArticleReader.read(body), body, recall);
        });
        post(key, "'title':'One'").then().statusCode(201);
        client.list().body("page.totalItems", equalTo(2));
    }

    @Test
    void aResponseIsStoredForADay() throws IOException {
        post(client.id("k"), "'title':'One'").then().statusCode(201);
        JsonNode body = json.readTree(client.article("'title':'One'"));
        assertThat(after(Duration.ofHours(23), body)).isEqualTo(1);
        assertThat(after(Duration.ofHours(25), body)).isEqualTo(2);
    }

    /** How many articles there are when the same request comes again, so much later. */
    private int after(Duration time, JsonNode body) {
        IdempotentRequests later = new IdempotentRequests(answers, json, Clock.offset(Clock.systemUTC(), time));
        WriteResult stored = later.runOnce(
                "writer", client.id("k"), body, recall -> archive.create(ArticleReader.read(body), body, recall));
        index.awaitVisible(stored.revision());
        return client.list().extract().path("page.totalItems");
    }
}
