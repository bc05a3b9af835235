package dev.dateline.article;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.dateline.Client;
import dev.dateline.article.storage.RevisionLog;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told to a writer whose change the disk does not take, and how the archive goes on after that. */
@QuarkusTest
@TestProfile(DiskFailureTest.FaultyDisk.class)
class DiskFailureTest {

    /** A database on a disk that can be made to fail. */
    public static class FaultyDisk implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:faulty:${dateline.data-dir}/dateline;DB_CLOSE_ON_EXIT=FALSE");
        }
    }

    private final Client client = new Client();

    @Inject
    RevisionLog revisions;

    @AfterEach
    void restoreTheDisk() {
        FaultyFileSystem.failSyncs(false);
        FaultyFileSystem.failWrites(false);
    }

    @Test
    void aFailedSyncIsAnUnknownOutcomeAndShowsNoChange() {
        client.put("before", "'title':'x'").then().statusCode(201);
        long durable = revisions.durableRevision();
        FaultyFileSystem.failSyncs(true);
        client.put("a", "'title':'x'")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("it is not known whether"));
        assertThat(revisions.durableRevision()).isEqualTo(durable);
        given().get("/api/v1/changes?since=" + durable).then().body("items.size()", equalTo(0));
        given().get("/q/health/ready").then().statusCode(503);
        client.put("b", "'title':'x'").then().statusCode(503);
        restoreTheDisk();
        given().get("/q/health/ready").then().log().ifValidationFails().statusCode(200);
        client.put("b", "'title':'x'").then().statusCode(201);
        theChangesAreWhatTheArchiveHolds(durable);
    }

    @Test
    void aFailedWriteIsReportedAndTheNextOneSucceeds() {
        client.put("before", "'title':'x'").then().statusCode(201);
        long durable = revisions.durableRevision();
        FaultyFileSystem.failWrites(true);
        client.put("c", "'title':'x'").then().statusCode(503).header("Retry-After", notNullValue());
        given().get("/api/v1/changes?since=" + durable).then().body("items.size()", equalTo(0));
        given().get("/q/health/ready").then().statusCode(503);
        restoreTheDisk();
        client.put("d", "'title':'x'").then().log().ifValidationFails().statusCode(201);
        given().get("/q/health/ready").then().log().ifValidationFails().statusCode(200);
        theChangesAreWhatTheArchiveHolds(durable);
    }

    /** Whatever became of a write whose outcome was unknown, everybody is told the same. */
    private void theChangesAreWhatTheArchiveHolds(long since) {
        for (String name : new String[] {"a", "b", "c", "d"}) {
            boolean isChanged = given().get("/api/v1/changes?since=" + since)
                    .jsonPath()
                    .getList("items.id")
                    .contains(client.id(name));
            int status = writer().get("/api/v1/articles/" + client.id(name)).statusCode();
            int found = client.list().extract().jsonPath().getList("items.id").contains(client.id(name)) ? 200 : 404;
            assertThat(status).as(name).isEqualTo(isChanged ? 200 : 404).isEqualTo(found);
        }
    }
}
