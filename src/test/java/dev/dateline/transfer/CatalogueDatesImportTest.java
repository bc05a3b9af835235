package dev.dateline.transfer;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueDatesImportTest {

    private final Client client = new Client();

    private ValidatableResponse take(String query, String... rows) {
        return writer().contentType("application/x-ndjson")
                .body(String.join("\n", rows).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports" + query)
                .then();
    }

    @Test
    void humanDatesAreReportedWithTheirEdtf() {
        take(
                        "?dates=human&dryRun=true",
                        client.article("'title':'a','dates':{'published':'1930~'}") + "\n"
                                + client.article("'title':'b','dates':{'about':['no date at all']}"))
                .body("rows[0].read", equalTo(Map.of("/dates/published", "1930~")))
                .body("rows[1].status", equalTo("failed"))
                .body("rows[1].errors[0].pointer", equalTo("/dates/about/0"))
                .body("rows[1].errors[0].value", equalTo("no date at all"));
        take("?dates=humans", "").statusCode(400).body("errors[0].didYouMean", equalTo("human"));
    }

    @Test
    void phrasesForNoDateMeanNoDate() {
        client.dated("known", "'published':'1930'");
        ValidatableResponse report = take(
                        "?dates=human&report=all",
                        client.article(
                                "'id':'" + client.id("known") + "','title':'known','dates':{'published':'n.d.'}"),
                        client.article("'title':'letter','summary':'First published in 1921.',"
                                + "'dates':{'published':'[s.d.]','about':['1917','undated']}"))
                .body("updated", equalTo(1))
                .body("created", equalTo(1))
                .body("rows[1].derived.published", nullValue());
        assertThat(report.extract().<Map<String, String>>path("rows[0].read"))
                .isEqualTo(Collections.singletonMap("/dates/published", null));
        assertThat(report.extract().<Map<String, String>>path("rows[1].read"))
                .containsEntry("/dates/published", null)
                .containsEntry("/dates/about/0", "1917")
                .containsEntry("/dates/about/1", null);
        client.list("undated", "only", "sort", "title").body("items.title", contains("known", "letter"));
        client.list("about", "1917").body("items.title", contains("letter"));
    }

    @Test
    void anEmptyTextIsNoDate() {
        take(
                        "?dates=human&report=all",
                        client.article("'title':'e','dates':{'published':'','about':['','1917',{'edtf':''}]}"))
                .body("created", equalTo(1));
        client.list().body("items[0].dates.published", nullValue()).body("items[0].dates.about.edtf", contains("1917"));
    }

    @Test
    void aTableMayContainPhrasesForNoDate() {
        String collection = client.collection();
        writer().contentType("text/csv; charset=utf-8")
                .body("title,published,published.inferred,about,about.oldStyle,metadata.collection\n"
                        + "a,no date,true,1905; n.d. ;n.d.,;1917-10-25;," + collection + "\n")
                .post("/api/v1/imports?dates=human")
                .then()
                .body("rows", empty());
        client.list()
                .body("items[0].dates.published", nullValue())
                .body("items[0].dates.about.edtf", contains("1905", "1917-11-07"));
    }

    @Test
    void anObjectAndTheColumnsOfAnExportAreEdtf() {
        client.put("a", "'title':'a','dates':{'published':'1904-05','about':['1918-21','190X','1914/1918']}");
        String csv = given().get("/api/v1/export.csv?ids=" + client.id("a")).asString();
        writer().contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/api/v1/imports?dates=human&report=all")
                .then()
                .body("unchanged", equalTo(1));
        take(
                        "?dates=human&dryRun=true",
                        client.article("'title':'b','dates':{'published':{'edtf':'1904-05'},'about':['1904-05']}"))
                .body("rows[0].status", equalTo("created"))
                .body("rows[0].read", equalTo(Map.of("/dates/about/0", "1904/1905")));
    }

    @Test
    void aReprintIsARepublication() {
        take(
                        "?dates=human&report=all",
                        client.article("'title':'a','dates':{'published':'1978, printed 2005'}"),
                        client.article("'title':'b','dates':{'published':'cast 1961 (modelled 1914)'}"),
                        client.article("'title':'c','dates':{'published':'1914, cast 1961','republished':'1962'}"),
                        client.article("'title':'c2','dates':{'published':'1848 [reprinted 1898]'}"),
                        client.article("'title':'c3','dates':{'published':'reprinted 1898, 1905 and 1912'}"),
                        client.article(
                                "'title':'d','dates':{'published':'printed 1930','about':['1978, printed 2005']}"))
                .body("failed", equalTo(0))
                .body("rows[0].read", equalTo(Map.of("/dates/published", "1978", "/dates/republished", "2005")));
        client.list("sort", "title")
                .body("items.dates.published.edtf", contains("1978", "1914", "1914", "1848", "1898", "1930"))
                .body("items[0].dates.republished.edtf", equalTo("2005"))
                .body("items[1].dates.republished.edtf", equalTo("1961"))
                .body("items[2].dates.republished.edtf", equalTo("1962"))
                .body("items[3].dates.republished.edtf", equalTo("1898"))
                .body("items[4].dates.republished.edtf", equalTo("{1905,1912}"))
                .body("items[5].dates.republished", nullValue())
                .body("items[5].dates.about.edtf", contains("{1978,2005}"));
    }

    @Test
    void aColumnDeterminesTheOrderOfDayAndMonth() {
        String[] rows = {
            client.article("'title':'a','dates':{'published':'5/3/1915','about':['5/3/1915']}"),
            client.article("'title':'b','dates':{'published':'5/25/1915'}"),
            client.article("'title':'c','dates':{'published':'6/7/1915'}")
        };
        take("?dates=human&dryRun=true", rows)
                .body("rows[0].read.'/dates/published'", equalTo("1915-05-03"))
                .body("rows[0].read.'/dates/about/0'", equalTo("1915-03-05"))
                .body("rows[1].read.'/dates/published'", equalTo("1915-05-25"))
                .body("rows[2].read.'/dates/published'", equalTo("1915-06-07"))
                .body("dateOrder[0]", equalTo(Map.of("column", "published", "order", "mdy", "rows", 2)))
                .body("dateOrder[1]", equalTo(Map.of("column", "about", "order", "dmy", "rows", 1)));
        take("?dates=human&dryRun=true&dateOrder=dmy", rows)
                .body("rows[0].read.'/dates/published'", equalTo("1915-03-05"))
                .body("rows[1].read.'/dates/published'", equalTo("1915-05-25"))
                .body("dateOrder[0]", equalTo(Map.of("column", "published", "order", "dmy", "rows", 2)));
        take("?dateOrder=mdy", client.article("'title':'d'")).body("dateOrder", nullValue());
    }

    @Test
    void theYear9999IsAnOpenEndInHumanDatesAndANoteElsewhere() {
        String row = client.article("'title':'a','dates':{'published':'1914/9999'}");
        take("?dates=human&dryRun=true", row)
                .body("rows[0].read", equalTo(Map.of("/dates/published", "1914/..")))
                .body("rows[0].notes", empty());
        take("?dates=human&report=all", client.article("'title':'u','dates':{'published':'0000/9999'}"))
                .body("created", equalTo(1));
        take("", row)
                .body("noted", equalTo(1))
                .body("rows[0].notes[0].pointer", equalTo("/dates/published"))
                .body("rows[0].notes[0].value", equalTo("1914/9999"));
        client.list("sort", "title")
                .body("items[0].dates.published.edtf", equalTo("1914/9999"))
                .body("items[1].dates.published", nullValue());
    }

    @Test
    void withoutHumanDatesItIsAnError() {
        take("", client.article("'title':'a','dates':{'published':'n.d.'}"))
                .body("rows[0].errors[0].pointer", equalTo("/dates/published"));
    }
}
