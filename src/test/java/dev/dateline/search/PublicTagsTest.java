package dev.dateline.search;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entity tags of what anybody may read change with the published articles, and not with drafts. */
@QuarkusTest
@TestProfile(DraftConfidentialityTest.SeparateArchive.class)
class PublicTagsTest {

    private static final String ARTICLES = "/api/v1/articles/";
    private static final String NO_TAG = "\"none\"";
    private static final List<String> PATHS = List.of(
            "/api/v1/articles",
            "/api/v1/articles?q=harvest",
            "/api/v1/articles?facets=topic,metadata.kind&size=1",
            "/api/v1/timeline",
            "/api/v1/articles/tagged/related",
            "/api/v1/suggest?q=har",
            "/api/v1/on-this-day/11-07",
            "/api/v1/feed.atom",
            "/api/v1/feed.json");

    @BeforeEach
    void publishAnArticle() {
        put("tagged", "published", "Harvest");
        put("other", "published", "Another harvest");
        writer().delete(ARTICLES + "draft");
    }

    private static void put(String id, String status, String title) {
        int code = writer().header("Prefer", "wait=10")
                .body("""
                        {"title":"%s","status":"%s","topics":["Harvest"],"metadata":{"kind":"letter"},
                        "summary":"It was brought in on 7 November 1871."}""".formatted(title, status))
                .put(ARTICLES + id)
                .statusCode();
        assertThat(code).isIn(200, 201);
        settle();
    }

    /** Waits until the index shows every change: an export waits for it. */
    private static void settle() {
        given().get("/api/v1/export.ndjson").then().statusCode(200);
    }

    private static Response get(String path, String knownTag) {
        return given().header("If-None-Match", knownTag).get(path);
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String path : PATHS) {
            Response answer = get(path, NO_TAG);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            tags.put(path, answer.header("ETag"));
        }
        assertThat(tags).doesNotContainValue(null);
        return tags;
    }

    /** Every earlier tag gets the whole answer now. */
    private static void assertAllMoved(Map<String, String> before) {
        before.forEach(
                (path, tag) -> assertThat(get(path, tag).statusCode()).as(path).isEqualTo(200));
    }

    @Test
    void draftsThatAreCreatedChangedAndDeletedDoNotShow() {
        Map<String, String> before = tags();
        put("draft", "draft", "Harvest of secrets");
        assertThat(tags()).isEqualTo(before);
        put("draft", "draft", "Harvest of other secrets");
        assertThat(tags()).isEqualTo(before);
        before.forEach(
                (path, tag) -> assertThat(get(path, tag).statusCode()).as(path).isEqualTo(304));
        writer().delete(ARTICLES + "draft").then().statusCode(204);
        settle();
        assertThat(tags()).isEqualTo(before);
    }

    @Test
    void everyPublishedWriteChangesThem() {
        Map<String, String> before = tags();
        put("other", "published", "Another harvest, changed");
        assertAllMoved(before);
        before = tags();
        writer().delete(ARTICLES + "other").then().statusCode(204);
        settle();
        assertAllMoved(before);
    }

    @Test
    void anArticleThatBecomesADraftOrIsPublishedChangesThem() {
        Map<String, String> before = tags();
        put("other", "draft", "Another harvest");
        assertAllMoved(before);
        before = tags();
        put("other", "draft", "Another harvest, changed");
        assertThat(tags()).isEqualTo(before);
        put("other", "published", "Another harvest");
        assertAllMoved(before);
    }

    @Test
    void relatedArticlesOfADraftChangeWithIt() {
        put("draft", "draft", "Harvest");
        String path = ARTICLES + "draft/related";
        String before = writer().get(path).header("ETag");
        put("draft", "draft", "Harvest, changed");
        assertThat(writer().header("If-None-Match", before).get(path).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aListWithDraftsChangesWithThem() {
        String path = ARTICLES.substring(0, ARTICLES.length() - 1) + "?status=any";
        String before = writer().get(path).header("ETag");
        put("draft", "draft", "Harvest");
        assertThat(writer().header("If-None-Match", before).get(path).statusCode())
                .isEqualTo(200);
    }
}
