package dev.dateline.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MentionLimitTest {

    private final Client client = new Client();

    @Test
    void mentionsAreTruncatedToAThousandAndMarked() {
        client.put("annals", "'title':'Annals','summary':'" + years(1001) + "'")
                .then()
                .statusCode(201)
                .body("mentions", hasSize(1000))
                .body("mentions[999].date.edtf", equalTo("1999"))
                .body("mentionsTruncated", equalTo(true));
        get("annals").then().body("mentions", hasSize(1000)).body("mentionsTruncated", equalTo(true));
        client.list().body("items[0].mentions", hasSize(1000)).body("items[0].mentionsTruncated", equalTo(true));
    }

    @Test
    void aThousandMentionsAreNotTruncated() {
        client.put("annals", "'title':'Annals','summary':'" + years(1000) + "'")
                .then()
                .body("mentions", hasSize(1000))
                .body("mentionsTruncated", equalTo(false));
        client.put("none", "'title':'None'").then().body("mentionsTruncated", equalTo(false));
    }

    @Test
    void aWrittenValueIsIgnored() {
        client.put("annals", "'title':'Annals','summary':'In 1917','mentionsTruncated':true")
                .then()
                .statusCode(201)
                .body("mentionsTruncated", equalTo(false));
    }

    @Test
    void fieldsCanSelectIt() {
        client.put("annals", "'title':'Annals','summary':'In 1917'");
        client.list("fields", "id,mentionsTruncated")
                .body("items[0].mentionsTruncated", equalTo(false))
                .body("items[0].mentions", nullValue());
    }

    @Test
    void exportsAndChangesContainIt() {
        Response stored = client.put("annals", "'title':'Annals','summary':'" + years(1200) + "'");
        String line = given().queryParam("metadata.collection", client.collection())
                .get("/api/v1/export.ndjson")
                .asString();
        assertThat(JsonPath.from(line).getList("mentions")).hasSize(1000);
        assertThat(JsonPath.from(line).getBoolean("mentionsTruncated")).isTrue();
        given().queryParam("since", stored.jsonPath().getLong("revision") - 1)
                .get("/api/v1/changes")
                .then()
                .body("items[0].article.mentions", hasSize(1000))
                .body("items[0].article.mentionsTruncated", equalTo(true));
    }

    @Test
    void aPageOfLargeChangesIsCutAndContinued() {
        String rows = IntStream.range(0, 120)
                .mapToObj(i -> client.article(
                        "'id':'" + client.id("annals" + i) + "','title':'Annals','summary':'" + years(1200) + "'"))
                .collect(Collectors.joining("\n"));
        long last = Client.writer()
                .contentType("application/x-ndjson")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .body("created", equalTo(120))
                .extract()
                .jsonPath()
                .getLong("revision");
        long since = last - 120;
        int pages = 0;
        boolean more = true;
        long seen = 0;
        while (more && since < last) {
            JsonPath page = given().queryParam("since", since)
                    .queryParam("size", 500)
                    .get("/api/v1/changes")
                    .jsonPath();
            List<String> ids = page.getList("items.id");
            seen += ids.stream().filter(id -> id.endsWith(client.collection())).count();
            since = page.getLong("next");
            more = page.getBoolean("more");
            pages++;
        }
        for (int i = 0; i < 120; i++) { // other tests read all changes: these would make that slow
            Client.writer().delete("/api/v1/articles/" + client.id("annals" + i));
        }
        assertThat(seen).isEqualTo(120);
        assertThat(pages).isGreaterThan(1);
    }

    private Response get(String name) {
        return given().get("/api/v1/articles/" + client.id(name));
    }

    private static String years(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(1000 + i % 1000))
                .collect(Collectors.joining(", "));
    }
}
