package dev.dateline.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedTest {

    private final Client client = new Client();

    @BeforeEach
    void threeArticles() {
        client.put(
                "a",
                "'title':'A <b> & \\u0001','summary':'Text','authors':['Ann'],'topics':['T'],'language':'en',"
                        + "'url':'https://example.org/a','dates':{'published':'1917'}");
        client.put("b", "'title':'B'");
        client.put("c", "'title':'C','status':'draft'");
    }

    private Response feed(String form) {
        return given().queryParam("metadata.collection", client.collection()).get("/api/v1/feed." + form);
    }

    @Test
    void atomHasTheRequiredElements() {
        Response feed = feed("atom");
        feed.then()
                .statusCode(200)
                .contentType(containsString("application/atom+xml"))
                .body("feed.entry.title", contains("B", "A <b> & \uFFFD"))
                .body("feed.entry[1].author.name", equalTo("Ann"))
                .body("feed.entry[1].link.@href", equalTo("https://example.org/a"))
                .body("feed.entry[1].category.@term", equalTo("T"))
                .body("feed.entry[1].summary", equalTo("Text"))
                .body("feed.entry[0].id", startsWith("urn:uuid:"))
                .body("feed.entry[0].link.@href", startsWith("http"))
                .body("feed.link.find { it.@rel == 'self' }.@href", containsString("/feed.atom?metadata.collection="))
                .body("feed.icon", matchesPattern("http://.+/favicon.ico"))
                .body("feed.updated", equalTo(feed.path("feed.entry[0].updated")));
        assertThat(feed("atom").<String>path("feed.id")).isEqualTo(feed.path("feed.id"));
    }

    @Test
    void jsonFeedHasTheDatesOfTheWorkAndOfTheRecord() {
        feed("json")
                .then()
                .statusCode(200)
                .contentType(containsString("application/feed+json"))
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("favicon", matchesPattern("http://.+/favicon.ico"))
                .body("items.title", contains("B", "A <b> & \u0001"))
                .body("items[1].content_text", equalTo("Text"))
                .body("items[1].authors.name", contains("Ann"))
                .body("items[1].url", equalTo("https://example.org/a"))
                .body("items[1]._dateline.dates.published.edtf", equalTo("1917"))
                .body("items[0].content_text", equalTo("B"));
    }

    @Test
    void filtersAndSizeAreTheOnlyParameters() {
        given().queryParam("size", 1)
                .queryParam("metadata.collection", client.collection())
                .get("/api/v1/feed.json")
                .then()
                .body("items", hasSize(1));
        given().get("/api/v1/feed.atom?sort=title&size=101")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
        String tag = feed("json").header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/feed.json?metadata.collection=" + client.collection())
                .then()
                .statusCode(304);
    }

    @Test
    void aFeedDoesNotDependOnTheHost() {
        String elsewhere = given().header("Host", "archive.example")
                .queryParam("metadata.collection", client.collection())
                .get("/api/v1/feed.atom")
                .then()
                .body("feed.link[0].@href", startsWith("http://archive.example/api/v1/"))
                .extract()
                .path("feed.id");
        assertThat(elsewhere).isEqualTo(feed("atom").path("feed.id"));
    }
}
