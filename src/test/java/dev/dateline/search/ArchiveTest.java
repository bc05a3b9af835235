package dev.dateline.search;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the archive says of itself as a whole. */
@QuarkusTest
@TestProfile(ArchiveTest.SeparateArchive.class)
class ArchiveTest {

    /** Nothing else is in the archive. */
    public static class SeparateArchive implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.sample", "false");
        }
    }

    @AfterEach
    void removeArticles() {
        given().header("X-API-Key", dev.dateline.Client.KEY)
                .get("/api/v1/articles?status=any&size=100&fields=id")
                .jsonPath()
                .<String>getList("items.id")
                .forEach(id -> writer().delete("/api/v1/articles/" + id));
    }

    private static Response archive() {
        return given().get("/api/v1/archive");
    }

    private static int put(String id, String members) {
        return writer().body(("{'title':'" + id + "'" + members + "}").replace('\'', '"'))
                .put("/api/v1/articles/" + id)
                .then()
                .extract()
                .path("revision");
    }

    @Test
    void itDescribesThePublicArticles() {
        put("a", ",'language':'en','summary':'In May 1926.','dates':{'published':'1917-11-07','about':['-0043']}");
        put("b", ",'language':'de-AT','dates':{'published':'193X','republished':'2006'}");
        int revision = put("c", ",'language':'en-US','dates':{'about':['XXXX-11-07']}");
        archive()
                .then()
                .statusCode(200)
                .body("articles", equalTo(3))
                .body("revision", equalTo(revision))
                .body("languages", contains("de", "en"))
                .body("dates.keySet()", contains("published", "republished", "about", "mentions"))
                .body("dates.published.earliest", equalTo("1917-11-07"))
                .body("dates.published.latest", equalTo("1939-12-31"))
                .body("dates.published.earliestEpochDay", equalTo(-19_048))
                .body("dates.published.latestEpochDay", equalTo(-10_959))
                .body("dates.published.dated", equalTo(2))
                .body("dates.published.undated", equalTo(1))
                .body("dates.republished.earliest", equalTo("2006-01-01"))
                .body("dates.about.latest", equalTo("-0043-12-31"))
                .body("dates.about.dated", equalTo(2))
                .body("dates.mentions.earliest", equalTo("1926-05-01"))
                .body("dates.mentions.undated", equalTo(2));
        assertThat(archive().<String>path("id"))
                .isEqualTo(given().get("/api/v1/changes").path("archive"));
        assertThat(archive().<String>path("updatedAt"))
                .isEqualTo(given().get("/api/v1/articles/c").path("updatedAt"));
    }

    @Test
    void openEndsAreNotBounds() {
        put("a", ",'dates':{'published':'1917/..','about':['../1905','1926/']}");
        archive()
                .then()
                .body("dates.published.earliest", equalTo("1917-01-01"))
                .body("dates.about.latest", equalTo("1926-12-31"))
                .body("dates.about.dated", equalTo(1));
    }

    @Test
    void whereThereAreNoDatesBoundsAreNull() {
        put("a", "");
        archive()
                .then()
                .body("articles", equalTo(1))
                .body("languages", empty())
                .body("dates.about.earliest", nullValue())
                .body("dates.about.latestEpochDay", nullValue())
                .body("dates.about.undated", equalTo(1));
    }

    @Test
    void itFollowsEveryPublicChange() {
        put("a", ",'language':'fr','dates':{'published':'1900'}");
        put("b", ",'language':'en','dates':{'published':'1950'}");
        put("c", ",'dates':{'published':'2000'}");
        assertBounds("1900-01-01", "2000-12-31");
        int moved = put("a", ",'language':'en','dates':{'published':'1960'}");
        assertBounds("1950-01-01", "2000-12-31");
        archive().then().body("languages", contains("en")).body("revision", equalTo(moved));
        writer().delete("/api/v1/articles/c").then().statusCode(204);
        assertBounds("1950-01-01", "1960-12-31");
        archive().then().body("articles", equalTo(2)).body("revision", equalTo(moved + 1));
        int hidden = put("b", ",'status':'draft','dates':{'published':'1950'}");
        assertBounds("1960-01-01", "1960-12-31");
        archive().then().body("articles", equalTo(1)).body("revision", equalTo(hidden));
    }

    private static void assertBounds(String earliest, String latest) {
        archive()
                .then()
                .body("dates.published.earliest", equalTo(earliest))
                .body("dates.published.latest", equalTo(latest));
    }

    @Test
    void draftsAffectNoMember() {
        put("a", ",'dates':{'published':'1917'}");
        Response before = archive();
        put("d", ",'status':'draft','language':'it','dates':{'published':'1800'}");
        put("d", ",'status':'draft','language':'it','dates':{'published':'2100'}");
        assertThat(archive().asString()).isEqualTo(before.asString());
        assertThat(archive().header("ETag")).isEqualTo(before.header("ETag"));
        writer().delete("/api/v1/articles/d").then().statusCode(204);
        assertThat(archive().asString()).isEqualTo(before.asString());
        Response withKey = writer().get("/api/v1/archive");
        assertThat(withKey.asString()).isEqualTo(before.asString());
    }

    @Test
    void anUnchangedArchiveIsNotSentAgain() {
        put("a", "");
        String tag = archive().header("ETag");
        assertThat(tag).startsWith("W/\"");
        given().header("If-None-Match", tag).get("/api/v1/archive").then().statusCode(304);
        put("b", "");
        given().header("If-None-Match", tag)
                .get("/api/v1/archive")
                .then()
                .statusCode(200)
                .body("articles", equalTo(2));
    }

    @Test
    void changesSinceItsRevisionAreTheNewerOnes() {
        put("a", "");
        int revision = archive().path("revision");
        JsonPath none = given().get("/api/v1/changes?since=" + revision).jsonPath();
        assertThat(none.getList("items")).isEmpty();
        put("b", "");
        JsonPath one = given().get("/api/v1/changes?since=" + revision).jsonPath();
        assertThat(one.getList("items.id")).isEqualTo(java.util.List.of("b"));
    }

    @Test
    void filtersDoNotApply() {
        given().get("/api/v1/archive?published=1917&q=x")
                .then()
                .statusCode(400)
                .body("errors.param", contains("published", "q"))
                .body("errors.code", contains("unknown", "unknown"));
        given().head("/api/v1/archive").then().statusCode(200);
        writer().post("/api/v1/archive").then().statusCode(405);
    }
}
