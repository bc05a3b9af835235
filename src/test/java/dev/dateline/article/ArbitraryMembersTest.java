package dev.dateline.article;

import static dev.dateline.Client.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.ArbitraryValues;
import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a member of an article contains, the response is not an error of the service. */
@QuarkusTest
class ArbitraryMembersTest {

    private static final int SAMPLE_INTERVAL = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client client = new Client();

    @Test
    void anyValueOfAMemberIsAcceptedOrAClientError() {
        String path = "/api/v1/articles/" + client.id("one") + "?wait=false";
        writer().body("{\"title\":\"T\"}").put(path).then().statusCode(202);
        List<String> values = ArbitraryValues.values();
        for (int i = 0; i < ArbitraryValues.MEMBERS.size(); i++) {
            String member = ArbitraryValues.MEMBERS.get(i);
            for (int k = i % SAMPLE_INTERVAL;
                    k < values.size();
                    k += SAMPLE_INTERVAL) { // each write takes a disk's time
                String value = values.get(k);
                String changed = "{\"" + member + "\":" + value + "}";
                int put = writer().body(ArbitraryValues.article(client.id("one"), member, value))
                        .put(path)
                        .statusCode();
                int patch = writer().body(changed).patch(path).statusCode();
                assertThat(List.of(put, patch)).as(member + ": " + value).allMatch(status -> status < 500);
            }
        }
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
    void linksAreResolvedAsInABrowser() {
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
