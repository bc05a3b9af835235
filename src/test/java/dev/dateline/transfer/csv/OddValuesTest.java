package dev.dateline.transfer.csv;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.Client;
import dev.dateline.transfer.format.UnexpectedRowError;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a member, the answer is no error of the service, and rows beside it are stored. */
@QuarkusTest
class OddValuesTest {

    private static final int EVERY = 6;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MEMBERS = List.of(
            "id",
            "title",
            "summary",
            "language",
            "url",
            "authors",
            "topics",
            "people",
            "places",
            "status",
            "dates",
            "metadata",
            "mentions",
            "revision",
            "createdAt",
            "updatedAt",
            "links",
            "nothing");

    /** Texts in which some reader of one member or another may see something. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "\u00a0",
            "a",
            "null",
            "//example.org/a",
            "HTTP://EXAMPLE.org/A",
            "//",
            "///",
            "https:",
            "https://",
            "http:///a",
            ":",
            "://a",
            "mailto:a@example.org",
            "javascript:void(0)",
            "https://example.org:99999/",
            "https://example.org:port/",
            "https://user:pass@example.org/",
            "https://[::1]/",
            "https://[::1",
            "https://exa mple.org/%zz",
            "https://b\u00fccher.example/\u00e4",
            "/relative",
            "?a=b",
            "#a",
            "en_US",
            "x-private",
            "i-klingon",
            "en-US-u-ca-julian-x-a",
            "\u0000",
            "\ud800",
            "\udc00a",
            "a\ud83d",
            "\ud83d\ude00",
            "\ufffe",
            "\ufdd0",
            "\u202e",
            "e\u0301",
            "1917-18",
            "0000",
            "-0000",
            "9999-12-31",
            "10000-01-01",
            "Y-99999999999999",
            "Y1E99999",
            "1917-02-30",
            "1917/1916",
            "[]",
            "[1917..",
            "{1917,,1918}",
            "XXXX-XX-XX",
            "../..",
            "1917~?%",
            "1917\u0000",
            "9".repeat(400),
            "x".repeat(501),
            "12 March 1917 ".repeat(30));

    private final Client client = new Client();

    private static List<String> values() {
        List<String> values = new ArrayList<>(List.of(
                "null",
                "true",
                "0",
                "-1",
                "1e400",
                "1e-400",
                "123456789012345678901234567890",
                "[]",
                "{}",
                "[null]",
                "[[]]",
                "[{}]",
                "[1]",
                "{\"\":\"\"}",
                "{\"a\":null}",
                "{\"a\":{}}",
                "{\"a\":[null]}",
                "{\"\\ud800\":1}"));
        for (String text : TEXTS) {
            String quoted = quoted(text);
            values.addAll(List.of(
                    quoted,
                    "[" + quoted + "]",
                    "[\"a\"," + quoted + "]",
                    "{" + quoted + ":\"a\"}",
                    "{\"a\":" + quoted + "}",
                    "{\"published\":" + quoted + "}",
                    "{\"about\":[" + quoted + "]}",
                    "{\"published\":{\"edtf\":" + quoted + "}}",
                    "{\"about\":[{\"oldStyle\":" + quoted + ",\"derived\":" + quoted + "}]}"));
        }
        return values;
    }

    /** Half of a surrogate pair has to be escaped to get through at all. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c < ' ' || c > '~' || c == '"' || c == '\\'
                        ? String.format("\\u%04x", c)
                        : String.valueOf((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String article(String id, String member, String value) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("id", quoted(id));
        members.put("title", quoted("T"));
        members.put(member, value);
        return members.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Response send(String type, String body) {
        return given().header("X-API-Key", Client.KEY)
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?dates=human&report=all");
    }

    /** Every second row is one that nothing is wrong with; all of them have to be stored. */
    private static void neighboursAreStored(Response answer, int rows) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonPath report = answer.jsonPath();
        assertThat(report.getString("status")).isEqualTo("done");
        assertThat(report.getInt("received")).isEqualTo(rows);
        List<String> states = report.getList("rows.status");
        assertThat(IntStream.range(0, rows).filter(i -> i % 2 == 0).mapToObj(states::get))
                .as(states.toString())
                .containsAnyOf("created", "unchanged")
                .allMatch(state -> List.of("created", "unchanged").contains(state));
        assertThat(answer.asString()).doesNotContain(UnexpectedRowError.MESSAGE);
    }

    @Test
    void noValueOfAMemberIsAnErrorOfTheServiceWhereOneArticleIsWritten() {
        String path = "/api/v1/articles/" + client.id("one") + "?wait=false";
        writer().body("{\"title\":\"T\"}").put(path).then().statusCode(202);
        List<String> values = values();
        for (int i = 0; i < MEMBERS.size(); i++) {
            String member = MEMBERS.get(i);
            for (int k = i % EVERY; k < values.size(); k += EVERY) { // each write takes a disk's time
                String value = values.get(k);
                String changed = "{\"" + member + "\":" + value + "}";
                int put = writer().body(article(client.id("one"), member, value))
                        .put(path)
                        .statusCode();
                int patch = writer().body(changed).patch(path).statusCode();
                assertThat(List.of(put, patch)).as(member + ": " + value).allMatch(status -> status < 500);
            }
        }
    }

    @Test
    void noValueOfAMemberCostsTheRowsBesideIt() {
        for (String member : MEMBERS) {
            List<String> rows = new ArrayList<>();
            for (String value : values()) {
                rows.add(article(client.id("good-" + member.toLowerCase(Locale.ROOT) + rows.size()), "url", "null"));
                rows.add(article(client.id("odd-" + member.toLowerCase(Locale.ROOT) + rows.size()), member, value));
            }
            neighboursAreStored(send("application/x-ndjson", String.join("\n", rows)), rows.size());
        }
    }

    @Test
    void noElementOfAnArrayCostsTheOthers() {
        List<String> rows = new ArrayList<>();
        for (String value : values()) {
            rows.add(article(client.id("array-" + rows.size()), "url", "null"));
            rows.add(value);
        }
        neighboursAreStored(send("application/json", "[" + String.join(",", rows) + "]"), rows.size());
    }

    @Test
    void noCellOfATableCostsTheRowsBesideIt() {
        for (String column : CsvColumns.names()) {
            if (!column.equals("title") && !column.equals("id")) {
                StringBuilder table = new StringBuilder("id,title," + column + ",metadata.k\n");
                int rows = 0;
                for (String text : TEXTS) {
                    String cell = "\"" + text.replace("\"", "\"\"").replaceAll("[\\ud800-\\udfff]", "?") + "\"";
                    String id = client.id("c" + rows + "-" + column.toLowerCase(Locale.ROOT));
                    table.append(id).append("a,T,,\n");
                    table.append(id)
                            .append("b,T,")
                            .append(cell)
                            .append(",")
                            .append(cell)
                            .append("\n");
                    rows += 2;
                }
                neighboursAreStored(send("text/csv; charset=UTF-8", table.toString()), rows);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "link",
                "guid",
                "title",
                "pubDate",
                "dc:date",
                "dc:language",
                "dc:creator",
                "category",
                "wp:post_date",
                "wp:post_id",
                "wp:status",
                "wp:post_type",
                "description"
            })
    void nothingInAFeedCostsTheEntriesBesideIt(String element) {
        StringBuilder feed = new StringBuilder("<rss xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:wp='http://wordpress.org/export/1.2/'><channel><link>https://example.org/" + client.name()
                + element + "</link>");
        int rows = 0;
        for (String text : TEXTS) {
            String plain = text.replaceAll("[\\x00-\\x08\\ud800-\\udfff\\ufffe\\uffff]", "?")
                    .replace("<", "&lt;");
            feed.append("<item><title>A").append(rows).append("</title></item>");
            feed.append("<item><")
                    .append(element)
                    .append(">")
                    .append(plain)
                    .append("</")
                    .append(element)
                    .append(">");
            feed.append("<title>B").append(rows).append("</title></item>");
            rows += 2;
        }
        neighboursAreStored(send("application/rss+xml", feed + "</channel></rss>"), rows);
    }

    @Test
    void anEmptyStringInAMemberIsNull() throws IOException {
        String path = "/api/v1/articles/" + client.id("empty");
        ObjectNode article = JSON.createObjectNode();
        List.of(
                        "summary",
                        "language",
                        "url",
                        "authors",
                        "topics",
                        "people",
                        "places",
                        "status",
                        "dates",
                        "metadata",
                        "id")
                .forEach(member -> article.put(member, ""));
        article.put("title", "T");
        writer().body(article.toString()).put(path).then().statusCode(201).body("status", equalTo("published"));
        String full = "{\"title\":\"T\",\"summary\":\"S\",\"url\":\"https://example.org/\",\"language\":\"en\","
                + "\"authors\":[\"A\"],\"dates\":{\"published\":\"1917\",\"about\":[\"1918\"]}}";
        writer().body(full).put(path).then().statusCode(200);
        writer().body(
                        "{\"summary\":\"\",\"url\":\"\",\"language\":\"\",\"authors\":\"\",\"dates\":{\"published\":\"\"}}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("summary", nullValue())
                .body("url", nullValue())
                .body("language", nullValue())
                .body("authors.size()", equalTo(0))
                .body("dates.published", nullValue())
                .body("dates.about[0].edtf", equalTo("1918"));
        writer().body("{\"title\":\"\"}")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("required"));
        writer().body("{\"authors\":[\"A\",\"\"]}")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/authors/1"));
    }

    @Test
    void linksAreReadAsABrowserReadsThem() {
        Map<String, String> links = Map.of(
                "//example.org/a", "https://example.org/a",
                "HTTP://EXAMPLE.org/A", "http://EXAMPLE.org/A",
                " HttpS://example.org/a ", "https://example.org/a");
        links.forEach((given, read) -> writer().body("{\"title\":\"T\",\"url\":\"" + given + "\"}")
                .put("/api/v1/articles/" + client.id("link"))
                .then()
                .body("url", equalTo(read)));
    }
}
