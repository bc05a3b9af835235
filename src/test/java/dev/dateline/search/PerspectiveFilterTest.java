package dev.dateline.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PerspectiveFilterTest {

    private final Client client = new Client();

    @BeforeEach
    void archive() {
        client.dated("report", "'published':'1917-12','about':['1917-11-07','1871']");
        client.dated("history", "'published':'1930','about':['1917','1905']");
        client.dated("edge", "'published':'1927-11-07','about':['1917-11-07']");
        client.dated("vague", "'published':'192X','about':['1917']");
        client.dated("prophecy", "'published':'1900','about':['1917']");
        client.dated("undated", "'about':['1917']");
    }

    @Test
    void contemporaryAndRetrospectiveArticlesAreTenYearsApart() {
        client.list("perspective", "contemporary").body("items.title", containsInAnyOrder("report", "edge"));
        client.list("perspective", "retrospective").body("items.title", contains("history"));
        client.list("perspective", "contemporary", "perspectiveWithin", "14years")
                .body("items.title", containsInAnyOrder("report", "edge", "vague", "history"));
        client.list("perspective", "retrospective", "perspectiveWithin", "1year")
                .body("items.title", containsInAnyOrder("history", "edge", "vague"));
    }

    @Test
    void itAppliesToAllFilteredEndpoints() {
        client.get("timeline", "perspective", "contemporary").body("totalItems", equalTo(2));
        client.get("matrix", "perspective", "contemporary", "interval", "decade")
                .body("totalItems", equalTo(2));
        client.get("facets/author", "perspective", "retrospective").body("missing", equalTo(1));
        client.get("on-this-day/11-07", "perspective", "contemporary").body("page.totalItems", equalTo(3));
        client.get("feed.json", "perspective", "retrospective").body("items.title", contains("history"));
        client.list("perspective", "retrospective", "about", "1871")
                .body("query.relax.find { it.drop == 'perspective' }.wouldFind", equalTo(1));
    }

    @Test
    void errorsHaveSuggestions() {
        given().get("/api/v1/articles?perspective=retrospectiv&perspectiveWithin=10y")
                .then()
                .statusCode(400)
                .body("errors.didYouMean", containsInAnyOrder("retrospective", "10years"));
        given().get("/api/v1/articles?perspectiveWithin=0years").then().statusCode(400);
    }
}
