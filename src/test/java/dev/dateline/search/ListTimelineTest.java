package dev.dateline.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The timeline that a list contains on request. */
@QuarkusTest
class ListTimelineTest {

    private final Client client = new Client();

    @BeforeEach
    void archive() {
        put("a", "A strike in the harbour", "1912-05-01", "1905");
        put("b", "The harbour burns", "1926", "191X");
        put("c", "A strike of miners", "1926-05-03", "1926-05");
        put("d", "Harbour and railway on strike", "193X", "-0043");
        client.put("e", "'title':'Undated strike of the harbour'");
    }

    private void put(String name, String title, String published, String about) {
        client.put(name, "'title':'" + title + "','dates':{'published':'" + published + "','about':['" + about + "']}");
    }

    /** The timeline of the list is that of the endpoint, word for word. */
    private void agrees(String interval, Object... parameters) {
        Object alone = client.get("timeline", and(parameters, "interval", interval))
                .statusCode(200)
                .extract()
                .path("");
        Object[] list = and(
                parameters,
                "timeline",
                interval,
                "size",
                1,
                "sort",
                "title",
                "fields",
                "id",
                "facets",
                "author",
                "highlight",
                false);
        assertThat(client.list(list).statusCode(200).extract().<Object>path("timeline"))
                .as(Arrays.toString(parameters))
                .isEqualTo(alone);
    }

    private static Object[] and(Object[] some, Object... more) {
        List<Object> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void itIsWhatTheTimelineAnswersUnderTheSameFilters() {
        for (String interval : List.of("auto", "decade", "year", "century")) {
            agrees(interval);
            agrees(interval, "q", "harbour");
            agrees(interval, "dateField", "about", "about", "1900/1930");
            agrees(interval, "dateField", "any", "from", "1912", "to", "1926", "rangeMatch", "within");
            agrees(interval, "published", "1926", "from", "1926-05", "undated", "include");
            agrees(interval, "undated", "only");
            agrees(interval, "decade", "192X", "bucket", "1926");
            agrees(interval, "q", "nothingofthekind");
            agrees(interval, "ids", client.id("a") + "," + client.id("b"));
        }
    }

    @Test
    void itIsNullUnlessRequested() {
        client.list().body("containsKey('timeline')", equalTo(true)).body("timeline", nullValue());
        client.list("timeline", "").body("timeline", nullValue());
    }

    @Test
    void wordsAreCorrectedOrRelaxedOnceForBoth() {
        for (String words : List.of("harbuor", "harbour submarine", "harbuor submarine", "strkie harbuor -burns")) {
            agrees("decade", "q", words);
            agrees("decade", "q", words, "published", "1912/1926");
        }
        client.list("q", "harbuor", "timeline", "century")
                .body("query.corrected", equalTo("harbour"))
                .body("timeline.totalItems", equalTo(4))
                .body("page.totalItems", equalTo(4));
    }

    @Test
    void aChartOverAllCountsTheWordsOfTheListAlsoOutsideTheSpan() {
        // only outside of the span there is an article with all the words, so the list is relaxed
        String[] span = {"q", "harbour railway", "from", "1912", "to", "1926"};
        client.list(and(span, "timeline", "decade", "timelineOver", "all"))
                .body("query.relaxed", equalTo(true))
                .body("items.id", hasSize(2))
                .body("timeline.buckets.edtf", contains("191X", "192X", "193X"))
                .body("timeline.buckets.possible", contains(1, 1, 1))
                .body("timeline.undated", equalTo(1))
                .body("timeline.totalItems", equalTo(4));
    }

    @Test
    void aChartOverAllIsCountedWithoutWhatSelectsASpan() {
        Object alone = client.get("timeline", "interval", "year", "topic", "-none", "dateField", "published")
                .extract()
                .path("");
        for (List<?> span : List.of(
                List.of("from", "1926", "to", "1926-12"),
                List.of("from", "1926", "rangeMatch", "overlaps"),
                List.of("decade", "192X"),
                List.of("year", "1926", "bucket", "1926"))) {
            Object[] list = and(
                    span.toArray(),
                    "timeline",
                    "year",
                    "timelineOver",
                    "all",
                    "topic",
                    "-none",
                    "dateField",
                    "published");
            ValidatableResponse answer = client.list(list).statusCode(200);
            if (!span.contains("rangeMatch")) {
                assertThat(answer.extract().<Object>path("timeline"))
                        .as(span.toString())
                        .isEqualTo(alone);
            }
            answer.body("timeline.totalItems", equalTo(5));
            assertThat(answer.extract().<Integer>path("page.totalItems")).isBetween(2, 3);
        }
        client.list("published", "1926", "timeline", "year", "timelineOver", "all")
                .body("timeline.totalItems", equalTo(2)); // a role is a filter like any other
    }

    @Test
    void everyLinkLeadsToWhatItsBucketCounts() {
        List<Map<String, Object>> buckets = client.list(
                        "q",
                        "strike",
                        "timeline",
                        "decade",
                        "timelineOver",
                        "all",
                        "from",
                        "1926",
                        "size",
                        1,
                        "page",
                        2)
                .extract()
                .path("timeline.buckets");
        assertThat(buckets).hasSize(3);
        for (Map<String, Object> bucket : buckets) {
            given().urlEncodingEnabled(false)
                    .get((String) bucket.get("link"))
                    .then()
                    .statusCode(200)
                    .body("page.totalItems", equalTo(bucket.get("possible")))
                    .body("page.number", equalTo(1));
            given().queryParams(params(bucket))
                    .get("/api/v1/articles")
                    .then()
                    .body("page.totalItems", equalTo(bucket.get("possible")));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> params(Map<String, Object> bucket) {
        return (Map<String, Object>) bucket.get("params");
    }

    @Test
    void itIsTheSameOnEveryPageAlsoUnderACursor() {
        String[] list = {"q", "harbuor", "size", "1", "timeline", "decade", "dateField", "about"};
        ValidatableResponse first = client.list((Object[]) list);
        Map<String, Object> timeline = first.extract().path("timeline");
        String cursor = first.extract().path("page.nextCursor");
        assertThat(client.list(and(list, "page", 2)).extract().<Object>path("timeline"))
                .isEqualTo(timeline);
        ValidatableResponse next = given().queryParam("cursor", cursor)
                .queryParam("timeline", "decade")
                .queryParam("size", 1)
                .get("/api/v1/articles")
                .then()
                .statusCode(200);
        assertThat(counts(next.extract().path("timeline"))).isEqualTo(counts(timeline));
        for (Map<String, Object> bucket : next.extract().<List<Map<String, Object>>>path("timeline.buckets")) {
            given().urlEncodingEnabled(false)
                    .get((String) bucket.get("link"))
                    .then()
                    .body("page.totalItems", equalTo(bucket.get("possible")));
        }
        given().queryParam("cursor", cursor).get("/api/v1/articles").then().body("timeline", nullValue());
    }

    private static String counts(Map<String, Object> timeline) {
        return timeline.get("totalItems") + " " + timeline.get("undated") + " " + timeline.get("dateField");
    }

    @Test
    void tooManyBucketsAreAnErrorOfThisParameter() {
        client.list("dateField", "about", "timeline", "day")
                .statusCode(400)
                .body("errors.param", contains("timeline"))
                .body("errors.code", contains("tooMany"))
                .body("errors.didYouMean", contains("decade"));
    }

    @Test
    void timelineOverNeedsTimeline() {
        client.list("timelineOver", "all")
                .statusCode(400)
                .body("errors.param", contains("timelineOver"))
                .body("errors.code", contains("conflict"));
        client.list("timelineOver", "lits", "timeline", "decade")
                .statusCode(400)
                .body("errors.didYouMean", contains("list"));
        client.list("timeline", "10years").statusCode(400).body("errors.didYouMean", contains("decade"));
        client.list("timeline", "decades").statusCode(400).body("errors.didYouMean", contains("decade"));
        client.list("timeline", "hour", "timelineOver", "all")
                .statusCode(400)
                .body("errors.param", contains("timeline"));
        client.list("timelineOver", "list", "timeline", "decade").statusCode(200);
        client.get("timeline", "timeline", "decade").statusCode(400);
    }

    @Test
    void anUnchangedListIsNotSentAgain() {
        ValidatableResponse answer = client.list("timeline", "decade");
        given().queryParam("metadata.collection", client.collection())
                .queryParam("timeline", "decade")
                .header("If-None-Match", answer.extract().header("ETag"))
                .get("/api/v1/articles")
                .then()
                .statusCode(304);
        client.put("f", "'title':'Another'");
        client.list("timeline", "decade").body("timeline.undated", equalTo(2)).body("timeline.open", equalTo(0));
        client.list("ids", "none-" + client.id("x"), "timeline", "decade").body("timeline.buckets", empty());
    }
}
