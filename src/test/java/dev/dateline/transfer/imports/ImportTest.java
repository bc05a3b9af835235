package dev.dateline.transfer.imports;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {

    private final Client client = new Client();

    private ValidatableResponse ndjson(String query, String... lines) {
        return writer().contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports" + query)
                .then();
    }

    private String row(String members) {
        return client.article(members);
    }

    private String idRow(String name, String members) {
        return row("'id':'" + client.id(name) + "'," + members);
    }

    @Test
    void everyLineIsStoredAndFound() {
        String[] lines = IntStream.range(0, 1201)
                .mapToObj(i -> idRow("r" + i, "'title':'Row " + i + "'"))
                .toArray(String[]::new);
        ndjson("", lines)
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("received", equalTo(1201))
                .body("created", equalTo(1201))
                .body("rows", hasSize(0));
        client.list().body("page.totalItems", equalTo(1201));
    }

    @Test
    void aDuplicateMemberFailsOnlyItsRow() {
        String twice = "{\"id\":\"" + client.id("twice") + "\",\"title\":\"a\",\"title\":\"b\"}";
        String body = "[" + idRow("before", "'title':'a'") + "," + twice + "," + idRow("after", "'title':'c'") + "]";
        Client.writer()
                .body(body)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("failed", equalTo(1))
                .body("rows[0].line", equalTo(2));
    }

    @Test
    void reimportingChangesNothing() {
        String[] lines = {row("'title':'one'"), row("'title':'two'"), row("'title':'one'")};
        ndjson("", lines).body("created", equalTo(3));
        int revision = client.list().extract().path("items.max { it.revision }.revision");
        ndjson("", lines).body("unchanged", equalTo(3)).body("created", equalTo(0));
        client.list().body("page.totalItems", equalTo(3)).body("items.max { it.revision }.revision", equalTo(revision));
    }

    @Test
    void anInvalidLineFailsAlone() {
        ndjson("", idRow("a", "'title':'a'"), "", "{broken", row("'titel':'x'"), "\r", "[]", idRow("b", "'title':'b'"))
                .statusCode(200)
                .body("created", equalTo(2))
                .body("failed", equalTo(3))
                .body("rows.line", contains(3, 4, 6))
                .body("rows.status", contains("failed", "failed", "failed"))
                .body("rows[1].errors.pointer", containsInAnyOrder("/titel", "/title"));
        client.list().body("items.id", containsInAnyOrder(client.id("a"), client.id("b")));
    }

    @Test
    void anIdTwiceInOneImportIsARowError() {
        ndjson("", idRow("a", "'title':'first'"), idRow("a", "'title':'second'"))
                .body("created", equalTo(1))
                .body("rows.line", contains(2))
                .body("rows.id", contains(client.id("a")))
                .body("rows[0].errors[0].code", equalTo("conflict"));
        client.list().body("items.title", contains("first"));
    }

    @Test
    void aDryRunReportsAndChangesNothing() {
        client.put("a", "'title':'a'");
        ndjson("?dryRun=true", idRow("a", "'title':'changed'"), idRow("b", "'title':'b'"))
                .body("dryRun", equalTo(true))
                .body("rows.status", contains("updated", "created"));
        client.list().body("items.title", contains("a"));
    }

    @Test
    void anAbsentDateIsRetainedAndNullRemovesIt() {
        client.put("a", "'title':'a','dates':{'published':'1930','about':['1917']}");
        ndjson("", idRow("a", "'title':'b','dates':{'about':null}")).body("updated", equalTo(1));
        client.list().body("items[0].dates.published.edtf", equalTo("1930")).body("items[0].dates.about", hasSize(0));
    }

    @Test
    void aTombstoneIsKeptUnlessReviveIsSet() {
        client.put("a", "'title':'a'");
        writer().delete("/api/v1/articles/" + client.id("a"));
        ndjson("?report=all", idRow("a", "'title':'b'"))
                .body("skipped", equalTo(1))
                .body("rows[0].errors.message", contains(containsString("revive=true")));
        client.list().body("page.totalItems", equalTo(0));
        ndjson("?revive=true", idRow("a", "'title':'b'")).body("created", equalTo(1));
        client.list().body("items.title", contains("b"));
    }

    @Test
    void anArrayIsCountedByItsElements() {
        String rows = List.of(row("'title':'a'"), "{}", row("'title':'b'")).stream()
                .collect(Collectors.joining(",", "[", "]"));
        writer().body(rows)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rows.line", contains(2));
    }

    @Test
    void aTruncatedArrayKeepsTheRowsBeforeIt() {
        writer().body("[" + row("'title':'a'") + ",{")
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("failed", equalTo(1));
    }

    @Test
    void otherFormatsAreRejected() {
        writer().contentType("application/pdf")
                .body(new byte[] {1})
                .post("/api/v1/imports")
                .then()
                .statusCode(415)
                .body("detail", containsString("application/x-ndjson"));
        writer().body("{}").post("/api/v1/imports").then().statusCode(400);
        given().contentType("application/json")
                .body("[]")
                .post("/api/v1/imports")
                .then()
                .statusCode(401);
    }

    @Test
    void aRowOfMoreThanAMegabyteFailsAlone() {
        ndjson("", "{\"title\":\"" + "x".repeat(1 << 20) + "\"}", row("'title':'a'"))
                .body("failed", equalTo(1))
                .body("created", equalTo(1))
                .body("rows[0].errors[0].code", equalTo("tooLong"));
    }

    @Test
    void seenIdsAreDetected() {
        SeenIds seen = new SeenIds();
        for (int i = 0; i < 5000; i++) {
            assertThat(seen.contains("id" + i)).isFalse();
            seen.add("id" + i);
            assertThat(seen.contains("id" + i)).isTrue();
        }
    }
}
