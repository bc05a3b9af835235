package dev.dateline.article;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleWritingTest {

    private static final String ARTICLES = "/api/v1/articles";

    private final Client client = new Client();

    @Test
    void aCreatedArticleIsReturnedUnchanged() {
        Response created = writer().body(
                        client.article(
                                "'title':'A night in May " + client.collection()
                                        + "','summary':'On <b>24 May</b> 1940 …','authors':['Natalia'],'dates':{'published':'1941','about':['1940-05-24']}"))
                .post(ARTICLES);
        created.then().statusCode(201).header("Location", endsWith(created.path("id")));
        given().get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("summary", equalTo("On <b>24 May</b> 1940 …"))
                .body("authors", contains("Natalia"))
                .body("topics", empty())
                .body("language", nullValue())
                .body("status", equalTo("published"))
                .body("dates.published.edtf", equalTo("1941"))
                .body("dates.published.earliest", equalTo("1941-01-01"))
                .body("dates.published.latest", equalTo("1941-12-31"))
                .body("dates.republished", nullValue())
                .body("dates.about.edtf", contains("1940-05-24"))
                .body("revision", greaterThan(0));
    }

    @Test
    void anAcknowledgedArticleIsFound() {
        client.put("found", "'title':'Xylophones of the barricade'").then().statusCode(201);
        client.list("q", "xylophones").body("items.id", contains(client.id("found")));
    }

    @Test
    void equalTitlesGetNumberedIds() {
        String body = client.article("'title':'Same " + client.collection() + "'");
        String first = writer().body(body).post(ARTICLES).path("id");
        assertThat(writer().body(body).post(ARTICLES).<String>path("id")).isEqualTo(first + "-2");
        assertThat(writer().body(body).post(ARTICLES).<String>path("id")).isEqualTo(first + "-3");
    }

    @Test
    void aTakenIdIsAConflictAlsoAsATombstone() {
        client.put("taken", "'title':'x'");
        String again = client.article("'title':'x','id':'" + client.id("taken") + "'");
        writer().body(again).post(ARTICLES).then().statusCode(409).body("errors.pointer", contains("/id"));
        writer().delete(ARTICLES + "/" + client.id("taken")).then().statusCode(204);
        writer().body(again).post(ARTICLES).then().statusCode(409);
    }

    @Test
    void putCreatesThenReplacesThenChangesNothing() {
        client.put("a", "'title':'one'").then().statusCode(201);
        int revision = client.put("a", "'title':'two'")
                .then()
                .statusCode(200)
                .extract()
                .path("revision");
        client.put("a", "'title':'two'").then().statusCode(200).body("revision", equalTo(revision));
    }

    @Test
    void aReadArticleCanBeWrittenBack() {
        client.put(
                "a",
                "'title':'t','summary':'s','dates':{'published':'1930~','about':['1917-11-07',{'edtf':'1905','inferred':true}]}");
        Response read = given().get(ARTICLES + "/" + client.id("a"));
        writer().body(read.asString())
                .put(ARTICLES + "/" + client.id("a"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(read.<Integer>path("revision")));
    }

    @Test
    void anOldStyleDayIsShownWithTheNewStyleDay() {
        client.put(
                        "old",
                        "'title':'Old','dates':{'about':[{'oldStyle':'-0043-03-15'},{'oldStyle':'1917-12-25'},"
                                + "{'edtf':'1900-03-13','oldStyle':'1900-02-29'}]}")
                .then()
                .statusCode(201)
                .body(
                        "dates.about.display",
                        contains(
                                "13 March 44 BC (15 March Old Style)",
                                "7 January 1918 (25 December 1917 Old Style)",
                                "13 March 1900 (29 February Old Style)"))
                .body("dates.about.oldStyle", contains("-0043-03-15", "1917-12-25", "1900-02-29"));
        client.put("none", "'title':'None','dates':{'about':[{'oldStyle':'1901-02-29'},{'oldStyle':'1917-10'}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/dates/about/0/oldStyle", "/dates/about/1/oldStyle"));
    }

    @Test
    void aMergePatchChangesWhatItNames() {
        client.put(
                "a",
                "'title':'t','summary':'s','dates':{'published':{'edtf':'1930','inferred':true},'about':['1917']}");
        writer().contentType("application/merge-patch+json")
                .body("{\"summary\":null,\"dates\":{\"published\":\"1931\"}}")
                .patch(ARTICLES + "/" + client.id("a"))
                .then()
                .statusCode(200)
                .body("title", equalTo("t"))
                .body("summary", nullValue())
                .body("dates.published.edtf", equalTo("1931"))
                .body("dates.published.inferred", equalTo(false))
                .body("dates.about.edtf", contains("1917"));
    }

    @Test
    void anInvalidPatchChangesNothing() {
        client.put("a", "'title':'t'");
        writer().body("{\"title\":null}")
                .patch(ARTICLES + "/" + client.id("a"))
                .then()
                .statusCode(422);
        given().get(ARTICLES + "/" + client.id("a")).then().body("title", equalTo("t"));
    }

    @Test
    void aDeletedArticleIsGoneAndCanBeRevived() {
        client.put("a", "'title':'t'");
        writer().delete(ARTICLES + "/" + client.id("a")).then().statusCode(204);
        given().get(ARTICLES + "/" + client.id("a")).then().statusCode(410);
        writer().delete(ARTICLES + "/" + client.id("a")).then().statusCode(410);
        writer().body("{\"title\":\"y\"}")
                .patch(ARTICLES + "/" + client.id("a"))
                .then()
                .statusCode(410);
        client.list().body("page.totalItems", equalTo(0));
        client.put("a", "'title':'again'").then().statusCode(201);
        client.list().body("items.title", contains("again"));
    }

    @Test
    void anUnknownArticleIsNotFound() {
        given().get(ARTICLES + "/" + client.id("a")).then().statusCode(404);
        writer().delete(ARTICLES + "/" + client.id("a")).then().statusCode(404);
        writer().body("{}").patch(ARTICLES + "/" + client.id("a")).then().statusCode(404);
    }

    @Test
    void draftsAreOnlyVisibleWithAKey() {
        client.put("d", "'title':'secret','status':'draft'").then().statusCode(201);
        String path = ARTICLES + "/" + client.id("d");
        given().get(path).then().statusCode(404);
        writer().get(path).then().statusCode(200).header("Cache-Control", "private, no-store");
        client.list().body("items", empty());
        client.list("status", "any").statusCode(401);
        writer().queryParam("metadata.collection", client.collection())
                .queryParam("status", "draft")
                .get(ARTICLES)
                .then()
                .body("items.id", contains(client.id("d")));
        writer().delete(path).then().statusCode(204);
        given().get(path).then().statusCode(404);
        writer().get(path).then().statusCode(410);
    }

    @Test
    void anAbsentStatusIsRetained() {
        client.put("d", "'title':'t','status':'draft'");
        client.put("d", "'title':'u'").then().body("status", equalTo("draft"));
    }

    @Test
    void onlyRequestedFieldsAreReturned() {
        client.put("a", "'title':'t','summary':'s','dates':{'published':'1930'}");
        JsonPath article = given().queryParam("fields", "id,dates.published.edtf")
                .get(ARTICLES + "/" + client.id("a"))
                .jsonPath();
        assertThat(article.getMap("")).containsOnlyKeys("id", "dates");
        assertThat(article.getMap("dates.published")).containsOnlyKeys("edtf");
    }

    @Test
    void emptyMetadataIsAbsentHoweverItIsWritten() {
        Client client = new Client();
        String path = "/api/v1/articles/" + client.id("a");
        String given = "{\"id\":\"" + client.id("b") + "\",\"title\":\"x\",\"metadata\":{\"k\":\"\",\"l\":\"m\"}}";
        writer().body(given.replace(client.id("b"), client.id("a")))
                .put(path)
                .then()
                .body("metadata", equalTo(Map.of("l", "m")));
        writer().body(given)
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .body("metadata", equalTo(Map.of("l", "m")));
        writer().contentType("application/merge-patch+json")
                .body("{\"metadata\":{\"l\":\"\"}}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("metadata", equalTo(Map.of()));
        writer().contentType("application/x-ndjson")
                .body(given.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .body("unchanged", equalTo(1));
    }
}
