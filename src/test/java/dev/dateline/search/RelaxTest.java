package dev.dateline.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelaxTest {

    private final Client client = new Client();

    @Test
    void whatKeepsEverythingOutIsTold() {
        client.put("a", "'title':'A photograph','topics':['war']");
        client.list("q", "photograph", "topic", "peace", "sort", "relevance")
                .body("query.relax.find { it.drop == 'topic' }.wouldFind", equalTo(1))
                .body("query.relax.find { it.drop == 'q' }.wouldFind", equalTo(0))
                .body("query.relax.find { it.drop == 'topic' }.link", containsString("q=photograph"));
    }

    @Test
    void aRelaxedListIsShownAsTheStrictOneWas() {
        client.put("a", "'title':'A photograph','topics':['war']");
        client.put("b", "'title':'Another photograph','topics':['war']");
        String link = client.list(
                        "q",
                        "photograph",
                        "topic",
                        "peace",
                        "page",
                        2,
                        "size",
                        1,
                        "fields",
                        "id,title",
                        "highlight",
                        "false",
                        "facets",
                        "topic")
                .body("query.relax.find { it.drop == 'topic' }.link", not(containsString("page")))
                .extract()
                .path("query.relax.find { it.drop == 'topic' }.link");
        given().urlEncodingEnabled(false)
                .get(link)
                .then()
                .body("page.size", equalTo(1))
                .body("page.number", equalTo(1))
                .body("items", equalTo(List.of(Map.of("id", client.id("a"), "title", "A photograph"))))
                .body("facets.topic.value", contains("war"));
    }
}
