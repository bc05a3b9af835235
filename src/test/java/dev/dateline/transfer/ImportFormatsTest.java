package dev.dateline.transfer;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportFormatsTest {

    private final Client client = new Client();

    private ValidatableResponse take(String type, String query, String body) {
        return writer().contentType(type.startsWith("text/") && !type.contains(";") ? type + ";charset=utf-8" : type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports" + query)
                .then();
    }

    private ValidatableResponse article(ValidatableResponse report, int row) {
        String id = report.statusCode(200).extract().path("rows[" + row + "].id");
        return given().header("X-API-Key", Client.KEY)
                .get("/api/v1/articles/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void anEmptyCellIsNullAndAMissingColumnIsAbsent() {
        client.put("a", "'title':'a','dates':{'published':'1930','about':['1917']}");
        String table = "id,title,authors,published,metadata.collection\r\n" + client.id("a") + ",b, X ; Y\\;Z;,,"
                + client.collection() + "\r\n";
        take("text/csv; charset=UTF-8", "", "\uFEFF" + table).body("updated", equalTo(1));
        client.list("sort", "id")
                .body("items[0].title", equalTo("b"))
                .body("items[0].authors", contains("X", "Y;Z"))
                .body("items[0].dates.published", nullValue())
                .body("items[0].dates.about.edtf", contains("1917"));
    }

    @Test
    void errorsOfATableHaveLineNumbers() {
        take("text/csv", "", "title,about\n\"two\nlines\",1917\n\nbad,1917-18\na,b,c\nx,\"1918;{1920,1921}\"\n")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rows.line", contains(5, 6))
                .body("rows[0].errors[0].pointer", equalTo("/dates/about/0/edtf"));
        take("text/csv", "", "titel,id,id\nx,y,z\n")
                .statusCode(422)
                .body("errors.code", contains("unknown", "repeated", "required"));
        take("text/csv", "", "title\n\"never closed\nx\n").body("failed", equalTo(1));
        take("text/csv; charset=iso-8859-1", "", "title\nx\n").statusCode(415);
    }

    @Test
    void paragraphsAreSummariesAndTheirFirstSentenceIsTheTitle() {
        String long1 =
                "In 1917, as Mr. X. said, a sentence may be far too long for a title, since it goes on and on, and does "
                        + "not stop before its hundredth character. Then more.";
        ValidatableResponse report =
                take("text/plain", "?report=all", "\r\n" + long1 + "\r\n \r\n\r\nA short one. With\nmore in it.\n");
        report.body("created", equalTo(2)).body("rows.line", contains(1, 2));
        article(report, 0)
                .body("summary", equalTo(long1))
                .body(
                        "title",
                        equalTo(
                                "In 1917, as Mr. X. said, a sentence may be far too long for a title, since it goes on and on, and…"));
        article(report, 1)
                .body("title", equalTo("A short one"))
                .body("summary", equalTo("A short one. With\nmore in it."));
        take("text/plain", "", long1).body("unchanged", equalTo(1));
    }

    @Test
    void aBodyMayBeCompressed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(client.article("'title':'packed'").getBytes(StandardCharsets.UTF_8));
        }
        writer().contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @Test
    void anImportCanRunInTheBackground() {
        String report = acceptedLater("");
        given().get(report).then().statusCode(401);
        writer().get("/api/v1/imports/imp-none").then().statusCode(404);
        assertThat(ended(report)).isEqualTo("done");
        client.list().body("items.title", contains("later"));
    }

    @Test
    void aDryRunCanRunInTheBackground() {
        String report = acceptedLater("?dryRun=true");
        assertThat(ended(report)).isEqualTo("done");
        writer().get(report).then().body("created", equalTo(1));
        client.list().body("page.totalItems", equalTo(0));
    }

    private String acceptedLater(String query) {
        return writer().contentType("application/x-ndjson")
                .header("Prefer", "wait=5, respond-async")
                .body(client.article("'title':'later'").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports" + query)
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/imports/imp-"))
                .extract()
                .header("Location");
    }

    private static String ended(String report) {
        String status = "running";
        while (status.equals("running") && !Thread.currentThread().isInterrupted()) {
            status = writer().get(report).then().statusCode(200).extract().path("status");
        }
        return status;
    }

    @Test
    void aThousandFailedRowsAreShownAndTheRestCounted() {
        take("application/x-ndjson", "", "{}\n".repeat(1500))
                .body("failed", equalTo(1500))
                .body("rows", hasSize(1000))
                .body("rows[999].line", equalTo(1000));
        take("application/x-ndjson", "?dryRun=true", "{}\n".repeat(1500)).body("rows", hasSize(1500));
    }

    @Test
    void theMediaTypeIsCaseInsensitiveAndRequired() {
        writer().contentType("Application/X-NDJSON")
                .body("{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        given().header("X-API-Key", Client.KEY)
                .header("Content-Type", "")
                .body(new byte[] {'x'})
                .post("/api/v1/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void anArrayElementThatIsNotJsonFailsAlone() {
        String deep = "[".repeat(60) + "]".repeat(60);
        take(
                        "application/json",
                        "?dryRun=true",
                        "[{\"title\":\"a\n}, {\"title\" \"b\"} , " + deep + ",,{\"title\":\"c\"} ]")
                .statusCode(200)
                .body("received", equalTo(5))
                .body("rows.status", contains("failed", "failed", "failed", "failed", "created"))
                .body("rows[2].errors[0].message", containsString("deeper than 50"));
        take("application/json", "?dryRun=true", "[{\"title\":\"a\"}] x")
                .body("rows.status", contains("created", "failed"));
        take("application/json", "?dryRun=true", " [ ] ").body("received", equalTo(0));
    }

    private void array(String body, String... statuses) {
        take("application/json", "?dryRun=true", body).statusCode(200).body("rows.status", contains(statuses));
    }

    @Test
    void anUnclosedElementDoesNotFailTheLinesBelow() {
        String good = "{\"title\":\"a\"},\n{\"title\":\"b\"}\n]";
        array("[\n{\"title\":\"no quote},\n" + good, "failed", "created", "created");
        array("[\n{\"title\":\"two\nlines\"},\n" + good, "failed", "created", "created");
        array("[\n{\"title\":\"no brace\",\n" + good, "failed", "created", "created");
        array("[{\"title\":\"no quote},\n  " + good, "failed", "created", "created");
        array("[\n{\"title\":\"no comma\"}\n" + good, "created", "created", "created");
        array("[\n {\"title\":\"no quote}\n,{\"title\":\"b\"}\n,{\"title\":\"c\"}\n]", "failed", "created", "created");
        array("[\n" + "{\"x\",\n".repeat(4) + good, "failed", "failed", "failed", "failed", "created", "created");
    }

    @Test
    void objectsWithinAnElementAreNoElements() {
        String nested = "{\n\"title\":\"a\",\n\"dates\":\n{\"about\":[\n{\"edtf\":\"1917\"},\n{\"edtf\":\"1918\"}]}}";
        array("[\n" + nested + ",\n" + nested + "]", "created", "created");
        String indented = nested.replace("\n", "\n  ");
        array("[\n{\"title\":\"no quote},\n" + indented + ",\n" + nested + "]", "failed", "created", "created");
        array("[\n" + indented.replace("\"1918\"", "1918\"") + ",\n" + nested + "]", "failed", "created");
        array("[" + nested.replace(":\"a\"", "\"a\"") + ", " + nested + "]", "failed", "created");
    }

    @Test
    void aTooLongElementFailsAlone() {
        String lines = ("{\"title\":\"" + "x".repeat(250) + "\"},\n").repeat(4200);
        take("application/json", "?dryRun=true", "[\n{\"title\":\"no quote},\n" + lines + "{\"title\":\"z\"}]")
                .body("received", equalTo(4202))
                .body("failed", equalTo(1))
                .body("rows[0].status", equalTo("failed"));
        array("[\n{\"title\":\"" + "x".repeat(1_100_000) + "},\n{\"title\":\"a\"}]", "failed", "created");
    }

    @Test
    void aParagraphThatIsNotUtf8FailsAlone() {
        byte[] latin = "One.\n\ncaf\u00e9\n\nTwo.".getBytes(StandardCharsets.ISO_8859_1);
        writer().contentType("text/plain; charset=utf-8")
                .body(latin)
                .post("/api/v1/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("rows.status", contains("created", "failed", "created"));
    }
}
