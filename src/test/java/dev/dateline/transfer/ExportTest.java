package dev.dateline.transfer;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest {

    private final Client client = new Client();

    private Response export(RequestSpecification reader, String format, Object... parameters) {
        reader.queryParam("metadata.collection", client.collection());
        for (int i = 0; i < parameters.length; i += 2) {
            reader.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return reader.get("/api/v1/export." + format);
    }

    private String export(String format, Object... parameters) {
        Response response = export(given(), format, parameters);
        assertThat(response.statusCode()).isEqualTo(200);
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    private ValidatableResponse take(String type, String body) {
        return writer().contentType(type)
                .queryParam("revive", true)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(200);
    }

    private void difficultArticles() {
        client.put(
                "a",
                "'title':'=SUM(A1)','summary':'Two\\r\\nlines, \\\"quoted\\\"; a semicolon','language':'en',"
                        + "'authors':['A; B','C\\\\D','-E'],'topics':['@x'],'people':[],'places':['Köln'],"
                        + "'url':'https://example.org/a','dates':{'published':'1932-11-27','republished':'-0043',"
                        + "'about':['1917',{'oldStyle':'1917-10-25'},{'edtf':'{1960,1961-12}','inferred':true}]}");
        client.put("b", "'title':'\\u0027quoted','summary':'','dates':{'published':{'edtf':'1930~','derived':true}}");
        client.put("c", "'title':'\\tTab','status':'draft'");
        metadata("d", "{'one':'x;y','list':['a','b'],'single':['a'],'none':[],'blank':'','spaces':' x '}");
        metadata("e", "{'one':'-1','list':[''],'e':'\\\\e'}");
    }

    private void metadata(String name, String metadata) {
        String more = metadata.substring(0, metadata.length() - 1) + ",'collection':'" + client.collection() + "'}";
        writer().body(("{'title':'x','metadata':" + more + "}").replace('\'', '"'))
                .put("/api/v1/articles/" + client.id(name))
                .then()
                .statusCode(201);
    }

    private Map<String, Map<String, Object>> articles() {
        List<Map<String, Object>> items = export(writer(), "ndjson", "status", "any")
                .asString()
                .lines()
                .map(line -> io.restassured.path.json.JsonPath.from(line).<String, Object>getMap(""))
                .toList();
        items.forEach(item -> item.keySet().removeAll(List.of("revision", "createdAt", "updatedAt")));
        return items.stream().collect(Collectors.toMap(item -> (String) item.get("id"), item -> item));
    }

    private void comesBackWhole(String format, String type) {
        difficultArticles();
        Map<String, Map<String, Object>> before = articles();
        String file = new String(export(writer(), format, "status", "any").asByteArray(), StandardCharsets.UTF_8);
        take(type, file).body("unchanged", equalTo(5)).body("failed", equalTo(0));
        before.keySet().forEach(id -> writer().delete("/api/v1/articles/" + id));
        take(type, file).body("created", equalTo(5)).body("failed", equalTo(0));
        assertThat(articles()).hasSize(5).isEqualTo(before);
    }

    @Test
    void anNdjsonExportIsImportedUnchanged() {
        comesBackWhole("ndjson", "application/x-ndjson");
    }

    @Test
    void aCsvExportIsImportedUnchanged() {
        comesBackWhole("csv", "text/csv; charset=utf-8");
    }

    @Test
    void cellsAreNotFormulas() {
        difficultArticles();
        String csv = export("csv", "fields", "title,topics,dates.republished.edtf", "sort", "id");
        assertThat(csv)
                .startsWith("title,topics,republished.edtf\r\n")
                .contains("'=SUM(A1),'@x,'-0043\r\n")
                .contains("\r\n'quoted,,\r\n");
    }

    @Test
    void filtersOrderAndFieldsAreThoseOfTheList() {
        take(
                "application/x-ndjson",
                IntStream.range(0, 350)
                        .mapToObj(i -> client.article("'id':'" + client.id("r" + i) + "','title':'Row " + i
                                + "','dates':{'published':'" + (1600 + i) + "'}"))
                        .collect(Collectors.joining("\n")));
        assertThat(export("ndjson", "sort", "published", "published", "1610/1800", "fields", "dates.published.edtf")
                        .lines())
                .hasSize(191)
                .startsWith("{\"dates\":{\"published\":{\"edtf\":\"1610\"}}}")
                .endsWith("{\"dates\":{\"published\":{\"edtf\":\"1800\"}}}");
        assertThat(export("ndjson").lines()).hasSize(350);
        assertThat(export("csv", "fields", "id", "ids", client.id("r7") + "," + client.id("r3")))
                .isEqualTo("id\r\n" + client.id("r7") + "\r\n" + client.id("r3") + "\r\n");
    }

    @Test
    void anExportSaysWhatItIs() {
        client.put("a", "'title':'a'");
        Response csv = export(given(), "csv");
        csv.then()
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", "attachment; filename=\"articles.csv\"");
        export(given().header("If-None-Match", csv.header("ETag")), "csv")
                .then()
                .statusCode(304);
        given().head("/api/v1/export.ndjson").then().statusCode(200).contentType("application/x-ndjson");
    }

    @Test
    void errorsAreReported() {
        export(given(), "csv", "fields", "mentions,titel")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(3));
        export(given(), "ndjson", "page", 2).then().statusCode(400).body("errors[0].param", equalTo("page"));
        export(given(), "ndjson", "status", "draft").then().statusCode(401);
    }

    @Test
    void draftsAreExportedOnlyWithAKey() {
        client.put("a", "'title':'a','status':'draft'");
        assertThat(export("ndjson")).isEmpty();
    }
}
