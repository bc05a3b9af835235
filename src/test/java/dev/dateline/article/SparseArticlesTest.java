package dev.dateline.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameter {@code fields}, wherever there are articles. */
@QuarkusTest
class SparseArticlesTest {

    private final Client client = new Client();

    private void put(String name) {
        client.put(
                        name,
                        "'title':'" + name + "','topics':['" + client.name() + "'],'people':['" + client.name()
                                + "'],'dates':{'published':'1917-11-07'}")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse related(String fields) {
        return given().queryParam("fields", fields)
                .get("/api/v1/articles/" + client.id("one") + "/related")
                .then()
                .statusCode(200);
    }

    @Test
    void relatedArticlesHaveTheSelectedMembers() {
        put("one");
        put("two");
        related("title,dates.published.edtf")
                .body(
                        "items[0]",
                        equalTo(Map.of("title", "two", "dates", Map.of("published", Map.of("edtf", "1917-11-07")))));
        related("id,reasons")
                .body("items[0].keySet()", contains("id", "reasons"))
                .body("items[0].reasons.kind", hasItem("topic"));
        related("").body("items[0]", hasKey("summary")).body("items[0]", hasKey("reasons"));
    }

    @Test
    void membersOfWhatASearchAddsCanBeSelectedToo() {
        put("one");
        put("two");
        related("title,reasons.value")
                .body("items[0].keySet()", contains("title", "reasons"))
                .body("items[0].reasons[0].keySet()", contains("value"));
        given().queryParam("fields", "id,matched.display")
                .queryParam("topic", client.name())
                .get("/api/v1/on-this-day/11-07")
                .then()
                .statusCode(200)
                .body("groups[0].items[0].keySet()", contains("id", "matched"))
                .body("groups[0].items[0].matched", equalTo(Map.of("display", "7 November 1917")));
        client.list("q", "one", "fields", "id,highlights.title.html")
                .body("items[0].highlights", equalTo(Map.of("title", Map.of("html", "<mark>one</mark>"))));
        client.list("q", "one", "fields", "highlights.title.htm")
                .statusCode(400)
                .body("errors[0].didYouMean", equalTo("highlights.title.html"));
        client.list("fields", "links.self,dates.published.edtf")
                .body("items[0].keySet()", contains("dates", "links"))
                .body("items[0].dates.published", equalTo(Map.of("edtf", "1917-11-07")));
    }

    private Map<String, Object> change(String name, String fields) {
        Response put = client.put(name, "'title':'" + name + "','summary':'Other'");
        int revision = put.jsonPath().getInt("revision");
        return given().queryParam("since", revision - 1)
                .queryParam("fields", fields)
                .queryParam("size", 1)
                .get("/api/v1/changes")
                .then()
                .statusCode(200)
                .body("$", hasKey("archive"))
                .body("next", equalTo(revision))
                .body("$", hasKey("more"))
                .extract()
                .path("items[0]");
    }

    @Test
    void changesHaveTheSelectedMembersOfArticlesAndTheirOwn() {
        put("one");
        Map<String, Object> item = change("one", "title,dates.published,links.self");
        assertThat(item).containsOnlyKeys("revision", "type", "id", "at", "article", "articleOmitted");
        assertThat(item.get("type")).isEqualTo("upsert");
        assertThat(item.get("article"))
                .asString()
                .isEqualTo(
                        "{title=one, dates={published=null}, links={self=/api/v1/articles/" + client.id("one") + "}}");
        assertThat(change("one", "").get("article")).asString().contains("title=", "mentions=", "revision=");
    }

    @Test
    void deletionsStayDeletions() {
        put("one");
        int revision =
                given().get("/api/v1/articles/" + client.id("one")).jsonPath().getInt("revision");
        Client.writer().delete("/api/v1/articles/" + client.id("one")).then().statusCode(204);
        Map<String, Object> item = given().queryParam("since", revision)
                .queryParam("fields", "id,title")
                .get("/api/v1/changes")
                .then()
                .extract()
                .path("items.find { it.id == '" + client.id("one") + "' }");
        assertThat(item).containsEntry("type", "delete").containsEntry("article", null);
    }

    @Test
    void calendarDaysHaveTheSelectedMembers() {
        put("one");
        for (String path : List.of("on-this-day/11-07", "on-this-day?asOf=2027-11-07")) {
            given().queryParam("metadata.collection", client.collection())
                    .queryParam("fields", "dateline.display,matched")
                    .get("/api/v1/" + path)
                    .then()
                    .body("groups[0].items[0].dateline", equalTo(Map.of("display", "7 November 1917")))
                    .body("groups[0].items[0].matched.role", equalTo("published"))
                    .body("groups[0].items[0]", not(hasKey("id")));
        }
        client.get("anniversaries", "year", 2017, "fields", "title")
                .body("days[0].groups[0].items[0]", equalTo(Map.of("title", "one")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles",
                "articles/some/related",
                "articles/some",
                "changes",
                "on-this-day",
                "on-this-day/11-07",
                "anniversaries",
                "export.ndjson"
            })
    void anUnknownMemberIsTheSameErrorEverywhere(String path) {
        given().queryParam("fields", "id,titel,dates.publishd")
                .get("/api/v1/" + path)
                .then()
                .statusCode(400)
                .body("errors.param", contains("fields", "fields"))
                .body("errors.code", contains("unknown", "unknown"))
                .body("errors.didYouMean", contains("title", "dates.published"));
    }

    @Test
    void aStreamSendsWholeArticles() {
        given().queryParam("fields", "id")
                .get("/api/v1/changes/stream")
                .then()
                .statusCode(400)
                .body("errors.param", contains("fields"));
    }

    @Test
    void fieldsAcceptsAllListForms() {
        put("one");
        put("two");
        for (String query : List.of("fields=id,title", "fields=id&fields=title", "fields[]=id&fields[]=title")) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/articles/" + client.id("one") + "/related?"
                            + query.replace("[", "%5B").replace("]", "%5D"))
                    .then()
                    .statusCode(200)
                    .body("items[0]", equalTo(Map.of("id", client.id("two"), "title", "two")));
        }
        given().get("/api/v1/articles/" + client.id("one") + "/related?fields=language")
                .then()
                .body("items[0].language", nullValue());
    }
}
