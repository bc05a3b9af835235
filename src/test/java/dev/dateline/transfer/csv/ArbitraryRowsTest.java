package dev.dateline.transfer.csv;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ArbitraryValues;
import dev.dateline.Client;
import dev.dateline.transfer.format.UnexpectedRowError;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a row of an import contains, the rows beside it are stored. */
@QuarkusTest
class ArbitraryRowsTest {

    private final Client client = new Client();

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
    void anInvalidMemberFailsOnlyItsRow() {
        for (String member : ArbitraryValues.MEMBERS) {
            List<String> rows = new ArrayList<>();
            for (String value : ArbitraryValues.values()) {
                rows.add(ArbitraryValues.article(
                        client.id("good-" + member.toLowerCase(Locale.ROOT) + rows.size()), "url", "null"));
                rows.add(ArbitraryValues.article(
                        client.id("odd-" + member.toLowerCase(Locale.ROOT) + rows.size()), member, value));
            }
            neighboursAreStored(send("application/x-ndjson", String.join("\n", rows)), rows.size());
        }
    }

    @Test
    void anInvalidArrayElementFailsAlone() {
        List<String> rows = new ArrayList<>();
        for (String value : ArbitraryValues.values()) {
            rows.add(ArbitraryValues.article(client.id("array-" + rows.size()), "url", "null"));
            rows.add(value);
        }
        neighboursAreStored(send("application/json", "[" + String.join(",", rows) + "]"), rows.size());
    }

    @Test
    void anInvalidCellFailsOnlyItsRow() {
        for (String column : CsvColumns.names()) {
            if (!column.equals("title") && !column.equals("id")) {
                StringBuilder table = new StringBuilder("id,title," + column + ",metadata.k\n");
                int rows = 0;
                for (String text : ArbitraryValues.TEXTS) {
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
    void anInvalidFeedEntryFailsAlone(String element) {
        StringBuilder feed = new StringBuilder("<rss xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:wp='http://wordpress.org/export/1.2/'><channel><link>https://example.org/" + client.name()
                + element + "</link>");
        int rows = 0;
        for (String text : ArbitraryValues.TEXTS) {
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
}
