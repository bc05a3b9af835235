package dev.dateline.article;

import static dev.dateline.Client.writer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All articles together have a limited number of metadata keys. */
@QuarkusTest
@TestProfile(MetadataKeyLimitTest.FiveMetadataKeys.class)
class MetadataKeyLimitTest {

    private static final int MAX_KEYS = 20;
    private static final String ARTICLES = "/api/v1/articles/";
    private static final String NO_KEYS = "{\"title\":\"Without keys\"}";

    /** An archive of its own with a limit that a test can reach. */
    public static class FiveMetadataKeys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dateline.data-dir", "target/test-data/metadata-keys-${quarkus.uuid}",
                    "dateline.sample", "false",
                    "dateline.metadata-keys", String.valueOf(MAX_KEYS));
        }
    }

    /** All keys are taken before each test, and an article without any is there. */
    @BeforeEach
    void takeAllKeys() {
        String keys = IntStream.range(0, MAX_KEYS)
                .mapToObj(i -> "\"key-" + i + "\":\"x\"")
                .collect(Collectors.joining(","));
        writer().body("{\"title\":\"Full\",\"metadata\":{" + keys + "}}").put(ARTICLES + "full");
        writer().body(NO_KEYS).put(ARTICLES + "plain").then().body("metadata.size()", equalTo(0));
    }

    private static String article(String key) {
        return "{\"title\":\"" + key + "\",\"metadata\":{\"" + key + "\":\"x\"}}";
    }

    private static ValidatableResponse imported(String parameters, String... rows) {
        return writer().contentType("application/x-ndjson")
                .body(String.join("\n", rows).getBytes(UTF_8))
                .post("/api/v1/imports?" + parameters)
                .then()
                .statusCode(200);
    }

    private static void isRefused(ValidatableResponse response, String key) {
        response.statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/metadata/" + key))
                .body("errors[0].code", equalTo("tooMany"))
                .body("errors[0].message", containsString("at most " + MAX_KEYS));
    }

    @Test
    void knownKeysAreAcceptedAndNewOnesRejected() {
        writer().body(article("key-3")).put(ARTICLES + "known").then().statusCode(equalTo(201));
        isRefused(writer().body(article("new")).put(ARTICLES + "new").then(), "new");
        isRefused(writer().body(article("new")).post("/api/v1/articles").then(), "new");
    }

    @Test
    void aPatchMayRemoveKeysButNotAddThem() {
        isRefused(
                writer().contentType("application/merge-patch+json")
                        .body("{\"metadata\":{\"other\":\"x\",\"key-0\":\"x\"}}")
                        .patch(ARTICLES + "plain")
                        .then(),
                "other");
        writer().contentType("application/merge-patch+json")
                .body("{\"metadata\":{\"key-0\":null,\"key-1\":\"y\"}}")
                .patch(ARTICLES + "plain")
                .then()
                .statusCode(200)
                .body("metadata.key-1", equalTo("y"));
    }

    @Test
    void aRowThatBringsANewKeyFailsAloneAlsoInADryRun() {
        String[] rows = {article("key-1"), article("of-a-row"), article("key-2"), NO_KEYS};
        for (String parameters : new String[] {"dryRun=true&report=all", "report=all"}) {
            imported(parameters, rows)
                    .body("received", equalTo(4))
                    .body("created", equalTo(3))
                    .body("failed", equalTo(1))
                    .body("rows[1].status", equalTo("failed"))
                    .body("rows[1].errors[0].pointer", equalTo("/metadata/of-a-row"))
                    .body("rows[1].errors[0].code", equalTo("tooMany"));
        }
    }

    @Test
    void aKeyCountsAlsoAfterItsLastArticleWasDeleted() {
        writer().body(article("key-7")).put(ARTICLES + "seven").then().statusCode(201);
        writer().delete(ARTICLES + "full").then().statusCode(204);
        isRefused(writer().body(article("instead")).put(ARTICLES + "instead").then(), "instead");
    }
}
