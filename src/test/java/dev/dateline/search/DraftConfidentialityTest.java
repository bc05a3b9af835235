package dev.dateline.search;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever drafts say, and whether there are any, nobody without a key can tell. */
@QuarkusTest
@TestProfile(DraftConfidentialityTest.SeparateArchive.class)
class DraftConfidentialityTest {

    /** Nothing else changes what is answered. */
    public static class SeparateArchive implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.sample", "false");
        }
    }

    @TestHTTPResource("/")
    URI server;

    private static void load(String rows) {
        writer().contentType("application/x-ndjson")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0));
    }

    private static void assertSame(Map<String, String> before, Map<String, String> after) {
        List<String> different = before.keySet().stream()
                .filter(path -> !before.get(path).equals(after.get(path)))
                .map(path -> path + difference(before.get(path), after.get(path)))
                .toList();
        assertThat(different).isEmpty();
    }

    /** The answers around the first character in which they differ. */
    private static String difference(String before, String after) {
        int at = Arrays.mismatch(before.toCharArray(), after.toCharArray());
        return "\n- " + around(before, at) + "\n+ " + around(after, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100));
    }

    @Test
    void publicAnswersAreTheSameBytesBeforeWithAndAfterDrafts() throws Exception {
        load(SmallArchive.articles());
        List<String> paths = PublicRequests.all();
        assertThat(paths).hasSizeGreaterThan(900);
        Map<String, String> before = PublicRequests.answers(server, paths);
        load(SmallArchive.drafts());
        assertDraftsAreThereForWhoHasAKey();
        assertSame(before, PublicRequests.answers(server, paths));
        IntStream.range(0, SmallArchive.DRAFTS)
                .filter(i -> i % 3 == 0)
                .forEach(i -> writer().delete("/api/v1/articles/" + SmallArchive.draftId(i))
                        .then()
                        .statusCode(204));
        assertSame(before, PublicRequests.answers(server, paths));
    }

    private static void assertDraftsAreThereForWhoHasAKey() {
        writer().queryParams("status", "any", "q", "zeppelin", "facets", "metadata.kind,language", "sort", "-about")
                .get("/api/v1/articles")
                .then()
                .statusCode(200)
                .body("page.totalItems", greaterThan(50))
                .body("facets.'metadata.kind'.value", hasItem("ledger"));
        given().queryParam("q", "zeppelin").get("/api/v1/articles").then().body("page.totalItems", equalTo(0));
    }
}
