package dev.dateline.search;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CursorTest {

    private final Client client = new Client();

    private void articles(int count) {
        writer().contentType("application/x-ndjson")
                .body(IntStream.range(0, count)
                        .mapToObj(i -> client.article("'title':'A strike','dates':{'published':'1930'}"))
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .body("created", equalTo(count));
    }

    private String cursor(Object... parameters) {
        return client.list(parameters).extract().path("page.nextCursor");
    }

    /** All ids of a list, page by page; something else happens in between. */
    private List<String> walk(Runnable between, Object... first) {
        List<String> ids = new ArrayList<>();
        ValidatableResponse list = client.list(first);
        String next = list.extract().path("page.nextCursor");
        ids.addAll(list.extract().path("items.id"));
        while (next != null) {
            between.run();
            list = client.list("cursor", next, "size", 100).statusCode(200).body("page.number", nullValue());
            ids.addAll(list.extract().path("items.id"));
            next = list.extract().path("page.nextCursor");
        }
        return ids;
    }

    @Test
    void pagesPastTheEndLinkToTheLastPage() {
        for (String name : List.of("a", "b", "c")) {
            client.dated(name, "'published':'1917'");
        }
        client.list("size", 2, "page", 40).body("items", empty()).body("links.prev", endsWith("page=2"));
        client.list("size", 2, "page", 40, "topic", "nothing").body("links.prev", nullValue());
    }

    @Test
    void cursorsReachEverythingOnce() {
        articles(500);
        assertThat(walk(() -> {})).hasSize(500).doesNotHaveDuplicates();
        assertThat(walk(() -> {}, "q", "strike", "size", 70)).hasSize(500).doesNotHaveDuplicates();
        assertThat(walk(() -> {}, "sort", "title,-updated", "size", 100))
                .hasSize(500)
                .doesNotHaveDuplicates();
    }

    @Test
    void concurrentChangesDoNotShiftPages() {
        articles(500);
        List<String> before = walk(() -> {}, "sort", "id");
        for (String[] order : new String[][] {{"sort", "-published"}, {"q", "strike"}}) {
            int[] round = {0};
            Runnable writes = () -> {
                client.put("new" + order[0] + round[0]++, "'title':'A strike','dates':{'published':'1930'}");
                writer().delete("/api/v1/articles/" + client.id("new" + order[0] + (round[0] - 1)));
                client.put("kept" + order[0] + round[0], "'title':'A strike','dates':{'published':'1931'}");
            };
            assertThat(walk(writes, order[0], order[1], "size", 50))
                    .containsAll(before)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void filtersAndOrderAreRepeatedOrLeftOut() {
        articles(5);
        String next = cursor("q", "strike", "published", "1930", "size", 2);
        client.list("cursor", next, "size", 2).body("page.totalItems", equalTo(5));
        client.list("cursor", next, "size", 2, "q", "", "sort", "").body("page.totalItems", equalTo(5));
        client.list("cursor", next, "q", "strike", "published", "1930").body("items.size()", equalTo(3));
        for (String name : List.of("topic", "metadata.x", "from", "bucket", "status", "allOf", "published[]")) {
            client.list("cursor", next, name, "").statusCode(200);
        }
        client.list("cursor", next, "noSuchName", "").statusCode(400).body("errors.code", contains("unknown"));
        client.list("cursor", next, "published", "1931")
                .statusCode(400)
                .body("errors.param", contains("published"))
                .body("errors.code", contains("conflict"));
        client.list("cursor", next, "topic", "war").statusCode(400).body("errors.param", hasItem("topic"));
        client.list("cursor", next, "page", 2).statusCode(400).body("errors.param", hasItem("page"));
    }

    @Test
    void aCursorAloneContinuesTheSameList() {
        articles(3);
        String next = cursor("q", "strike", "size", 2);
        String first = given().queryParam("cursor", next)
                .queryParam("fields", "id")
                .get("/api/v1/articles")
                .then()
                .body("page.totalItems", equalTo(3))
                .extract()
                .path("links.first");
        given().urlEncodingEnabled(false)
                .get(first)
                .then()
                .body("page.totalItems", equalTo(3))
                .body("page.number", equalTo(1))
                .body("items[0]", not(hasKey("title")));
    }

    @Test
    void aModifiedCursorIsRejected() {
        articles(3);
        String next = cursor("size", 2);
        for (int i = 0; i < next.length(); i += 7) {
            char other = next.charAt(i) == 'A' ? 'B' : 'A';
            String changed = next.substring(0, i) + other + next.substring(i + 1);
            client.list("cursor", changed).statusCode(400).body("errors.param", contains("cursor"));
        }
        client.list("cursor", "x").statusCode(400);
        client.list("cursor", "ä").statusCode(400);
    }

    @Test
    void aListOfIdsContinuesInItsOrder() {
        client.put("a", "'title':'a'");
        client.put("b", "'title':'b'");
        client.put("c", "'title':'c'");
        String ids = client.id("c") + "," + client.id("none") + "," + client.id("a") + "," + client.id("b");
        String next = cursor("ids", ids, "size", 2);
        client.list("cursor", next).body("items.id", contains(client.id("b")));
    }

    @Test
    void theNextLinkUsesACursorPastTheResultWindow() {
        String rows = IntStream.range(0, 10_001)
                .mapToObj(i -> client.article("'title':'One of many'"))
                .collect(Collectors.joining("\n"));
        writer().contentType("application/x-ndjson")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .body("created", equalTo(10_001));
        String next = client.list("page", 100, "size", 100, "sort", "title")
                .body("items", hasSize(100))
                .extract()
                .path("links.next");
        given().get(next).then().statusCode(200).body("items", hasSize(1)).body("links.next", nullValue());
    }
}
