package dev.dateline.change;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeFeedTest {

    private final Client client = new Client();

    private ValidatableResponse changes(RequestSpecification reader, Object... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            reader.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return reader.get("/api/v1/changes").then();
    }

    private int put(String name, String members) {
        return client.put(name, members).path("revision");
    }

    private long head() {
        return changes(given(), "since", 0, "size", 1).extract().<Boolean>path("more")
                ? walk(given(), 0, new HashMap<>())
                : 0;
    }

    /** Reads on until there is no more, as a harvester does. */
    private long walk(RequestSpecification reader, long since, Map<String, String> copy) {
        ValidatableResponse page = changes(given().spec(reader), "since", since, "size", 7);
        page.statusCode(200);
        List<Map<String, Object>> items = page.extract().path("items");
        items.forEach(item -> copy.put((String) item.get("id"), (String) item.get("type")));
        long next = page.extract().<Number>path("next").longValue();
        return page.extract().<Boolean>path("more") ? walk(reader, next, copy) : next;
    }

    @Test
    void eachArticleIsListedOnceAtItsNewestRevision() {
        int first = put("a", "'title':'one'");
        put("b", "'title':'other'");
        int last = put("a", "'title':'two'");
        changes(given(), "since", first - 1)
                .statusCode(200)
                .body("items.findAll { it.id == '" + client.id("a") + "' }.revision", equalTo(List.of(last)))
                .body("items.find { it.id == '" + client.id("a") + "' }.type", equalTo("upsert"))
                .body("items.find { it.id == '" + client.id("a") + "' }.article.title", equalTo("two"))
                .body("more", equalTo(false));
    }

    @Test
    void aReturningReaderEndsWithTheStateOfTheArchive() {
        put("a", "'title':'one'");
        put("b", "'title':'two'");
        Map<String, String> copy = new HashMap<>();
        long next = walk(given(), 0, copy);
        writer().delete("/api/v1/articles/" + client.id("a")).then().statusCode(204);
        put("c", "'title':'three'");
        assertThat(walk(given(), next, copy)).isGreaterThan(next);
        assertThat(copy)
                .containsEntry(client.id("a"), "delete")
                .containsEntry(client.id("b"), "upsert")
                .containsEntry(client.id("c"), "upsert");
    }

    @Test
    void anUnpublishedArticleIsADeletionAndOtherDraftsAreHidden() {
        int first = put("was", "'title':'was public'");
        put("was", "'title':'was public','status':'draft'");
        int last = put("never", "'title':'never public','status':'draft'");
        String was = "items.find { it.id == '" + client.id("was") + "' }";
        String never = "items.find { it.id == '" + client.id("never") + "' }";
        ValidatableResponse open = changes(given(), "since", first - 1);
        open.body(was + ".type", equalTo("delete"))
                .body(was + ".article", nullValue())
                .body(never, nullValue());
        assertThat(open.extract().<Integer>path("next")).isGreaterThanOrEqualTo(last);
        changes(writer(), "since", first - 1, "status", "any")
                .body(was + ".article.status", equalTo("draft"))
                .body(never + ".type", equalTo("upsert"));
        writer().delete("/api/v1/articles/" + client.id("never")).then().statusCode(204);
        changes(given(), "since", first - 1).body(never, nullValue());
        changes(writer(), "since", first - 1, "status", "any").body(never + ".type", equalTo("delete"));
    }

    @Test
    void nextSkipsHiddenChanges() {
        int draft = put("never", "'title':'never public','status':'draft'");
        changes(given(), "since", draft - 1, "size", 1).body("items", empty()).body("next", equalTo(draft));
    }

    @Test
    void draftsNeedAKey() {
        changes(given(), "status", "any").statusCode(401);
        changes(given(), "status", "draft").statusCode(400);
    }

    @Test
    void anotherArchiveOrAFutureRevisionIsGone() {
        String archive = changes(given()).statusCode(200).extract().path("archive");
        changes(given(), "archive", archive).statusCode(200);
        changes(given(), "archive", "another").statusCode(410).contentType("application/problem+json");
        changes(given(), "since", Long.MAX_VALUE).statusCode(410);
        changes(given(), "since", head()).statusCode(200);
        changes(given(), "since", "-1", "sizes", 4, "size", 501).statusCode(400).body("errors.size()", equalTo(3));
    }

    @Test
    void aReaderThatIsUpToDateGetsAnEmptyPage() {
        String tag = given().get("/api/v1/changes").header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/changes").then().statusCode(304);
        put("a", "'title':'one'");
        given().header("If-None-Match", tag).get("/api/v1/changes").then().statusCode(200);
    }
}
