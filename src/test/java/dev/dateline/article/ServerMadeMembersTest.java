package dev.dateline.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The members that the server makes of an article's dates: the dateline, and bounds as numbers of days. */
@QuarkusTest
class ServerMadeMembersTest {

    private final Client client = new Client();

    private Response get(String name) {
        return given().get("/api/v1/articles/" + client.id(name));
    }

    private void hasDateline(String name, String dates, String role, String edtf, String display) {
        client.put(name, "'title':'T','dates':{" + dates + "}")
                .then()
                .body("dateline", equalTo(Map.of("role", role, "edtf", edtf, "display", display)));
        get(name).then().body("dateline.role", equalTo(role)).body("dateline.display", equalTo(display));
    }

    @Test
    void theDatelineIsTheFirstPublicationElseTheRepublicationElseTheFirstEvent() {
        hasDateline(
                "all", "'published':'1930~','republished':'2006','about':['1917']", "published", "1930~", "c. 1930");
        hasDateline(
                "again", "'republished':'2006-08-20','about':['1917']", "republished", "2006-08-20", "20 August 2006");
        hasDateline("events", "'about':['1917-11','1905']", "about", "1917-11", "November 1917");
        hasDateline(
                "julian",
                "'about':[{'oldStyle':'1917-10-25'}]",
                "about",
                "1917-11-07",
                "7 November 1917 (25 October Old Style)");
        hasDateline("yearless", "'about':['XXXX-11-07']", "about", "XXXX-11-07", "7 November");
    }

    @Test
    void anArticleWithoutDatesHasNoDateline() {
        client.put("none", "'title':'T','summary':'Written in 1917.'").then().body("dateline", nullValue());
        assertThat(get("none").asString()).contains("\"dateline\":null");
        client.list().body("items[0].containsKey('dateline')", equalTo(true)).body("items[0].dateline", nullValue());
    }

    @Test
    void theDatelineFollowsTheDates() {
        client.put("moving", "'title':'T','dates':{'published':'1930'}");
        Client.writer()
                .body("{\"dates\":{\"published\":null,\"about\":[\"1917\"]}}")
                .patch("/api/v1/articles/" + client.id("moving"))
                .then()
                .statusCode(200)
                .body("dateline.role", equalTo("about"));
    }

    @Test
    void listsSelectTheDatelineAndItsMembers() {
        client.put("one", "'title':'T','dates':{'published':'193X'}");
        client.list("fields", "dateline.display")
                .body("items[0]", equalTo(Map.of("dateline", Map.of("display", "1930s"))));
        client.list("fields", "dateline.displya")
                .statusCode(400)
                .body("errors[0].didYouMean", equalTo("dateline.display"));
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01, 0, 0",
        "1932-11-27, -13549, -13549",
        "1917, -19358, -18994",
        "-0043, -735233, -734869",
        "0000-02-29, -719469, -719469",
        "-0500-01-01, -902149, -902149",
        "Y170000002, 62090506203, 62090506567",
        "Y-1700000002, -620912970258, -620912969894",
        "Y25000000000000000, 9131062499999280472, 9131062499999280837",
        "1917/.., -19358, ",
        "../1917, , -18994",
        "1917/, -19358, ",
        "XXXX-11-07, , ",
        "156X-12-25, -149391, -146104",
    })
    void boundsAreAlsoWholeNumbersOfDays(String edtf, Long earliest, Long latest) {
        JsonPath date =
                given().queryParam("text", edtf).get("/api/v1/dates/parse").jsonPath();
        assertThat(date.<Number>get("date.earliestEpochDay")).isEqualTo(asJson(earliest));
        assertThat(date.<Number>get("date.latestEpochDay")).isEqualTo(asJson(latest));
        if (date.getString("date.earliest") != null
                && date.getString("date.earliest").matches("-?\\d{4}-.*")) {
            assertThat(LocalDate.parse(date.getString("date.earliest")).toEpochDay())
                    .isEqualTo(earliest);
        }
    }

    /** A whole number as JSON is read: of the smallest type that holds it, and never with a fraction. */
    private static Number asJson(Long number) {
        return number == null || number.intValue() != number ? number : (Number) number.intValue();
    }

    @Test
    void everyDateOfAnArticleHasThem() {
        client.put(
                        "whole",
                        "'title':'T','summary':'Written on 27 November 1932.',"
                                + "'dates':{'published':'1970','republished':'1970-01-02','about':['1969-12-31']}")
                .then()
                .body("dates.published.latestEpochDay", equalTo(364))
                .body("dates.republished.earliestEpochDay", equalTo(1))
                .body("dates.about[0].earliestEpochDay", equalTo(-1))
                .body("mentions[0].date.earliestEpochDay", equalTo(-13_549));
        client.list("fields", "dates.about.latestEpochDay").body("items[0].dates.about[0].latestEpochDay", equalTo(-1));
    }

    @Test
    void readArticlesAreWrittenBackUnchanged() {
        client.put(
                "same",
                "'title':'T','summary':'In 1917.','dates':{'published':'193X','about':[{'oldStyle':'1917-10-25'}]}");
        Response read = get("same");
        ValidatableResponse written = Client.writer()
                .body(read.asString())
                .put("/api/v1/articles/" + client.id("same"))
                .then()
                .statusCode(200);
        written.body("revision", equalTo(read.jsonPath().getInt("revision")));
    }

    @Test
    void writtenValuesAreIgnored() {
        client.put(
                        "wrong",
                        "'title':'T','dateline':{'role':'about','edtf':'1800','wrong':1},"
                                + "'dates':{'published':{'edtf':'1970-01-01','earliestEpochDay':'x','latestEpochDay':9}}")
                .then()
                .statusCode(201)
                .body("dateline.edtf", equalTo("1970-01-01"))
                .body("dates.published.latestEpochDay", equalTo(0));
        client.put("odd", "'title':'T','dateline':5").then().statusCode(201).body("dateline", nullValue());
    }

    @Test
    void anExportIsWhatGetAnswersAndIsImportedUnchanged() {
        client.put("out", "'title':'T','summary':'In 1917.','dates':{'about':['-0043','1917/..']}");
        String line = given().queryParam("metadata.collection", client.collection())
                .get("/api/v1/export.ndjson")
                .asString();
        assertThat(JsonPath.from(line).getMap(""))
                .isEqualTo(get("out").jsonPath().getMap(""));
        Client.writer()
                .contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .body("unchanged", equalTo(1))
                .body("failed", equalTo(0));
        Client.writer()
                .contentType(ContentType.JSON)
                .body("[" + line + "]")
                .post("/api/v1/imports")
                .then()
                .body("unchanged", equalTo(1));
    }

    @Test
    void matchesOfADayHaveADisplay() {
        client.put("russian", "'title':'T','dates':{'about':[{'oldStyle':'1917-10-25'}]}");
        client.put("month", "'title':'M','dates':{'published':'1917-11~'}");
        client.get("on-this-day/11-07")
                .body("groups[0].items[0].matched.display", equalTo("7 November 1917 (25 October Old Style)"))
                .body("groups[0].items[0].matched.calendar", equalTo("new"))
                .body("monthOnly[0].matched.display", equalTo("c. November 1917"));
        client.get("on-this-day/10-25", "calendar", "old")
                .body("groups[0].items[0].matched.display", equalTo("7 November 1917 (25 October Old Style)"))
                .body("groups[0].items[0].matched.calendar", equalTo("old"));
        client.get("anniversaries", "year", 2017, "month", 11)
                .body("days[0].groups[0].items[0].matched.display", equalTo("7 November 1917 (25 October Old Style)"));
    }
}
