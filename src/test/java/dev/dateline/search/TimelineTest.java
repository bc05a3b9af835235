package dev.dateline.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TimelineTest {

    private final Client client = new Client();

    private ValidatableResponse timeline(Object... parameters) {
        return client.get("timeline", parameters);
    }

    private void article(String name, String published, String about) {
        client.dated(
                name, "'published':" + quoted(published) + ",'about':[" + (about == null ? "" : quoted(about)) + "]");
    }

    private static String quoted(String date) {
        return date == null ? "null" : "'" + date + "'";
    }

    private void archive() {
        article("speech", "1932-11-27", "1917-11-07");
        article("survey", "1992", "1917");
        article("history", "193X", "1905/1917");
        article("memoir", "1930/..", "XXXX-11-07");
        article("leaflet", "1917/", null);
        article("letter", null, "../1917");
    }

    @Test
    void itCountsCertainAndPossibleArticlesByDecade() {
        archive();
        timeline("interval", "decade")
                .statusCode(200)
                .body("dateField", equalTo("published"))
                .body("interval", equalTo("decade"))
                .body("buckets.edtf", contains("191X", "192X", "193X", "194X", "195X", "196X", "197X", "198X", "199X"))
                .body("buckets.certain", contains(0, 0, 2, 0, 0, 0, 0, 0, 1))
                .body("buckets.possible", contains(1, 0, 3, 1, 1, 1, 1, 1, 2))
                .body("buckets[2].label", equalTo("1930s"))
                .body("buckets[2].earliest", equalTo("1930-01-01"))
                .body("buckets[2].latest", equalTo("1939-12-31"))
                .body("wider", equalTo(1))
                .body("open", equalTo(1))
                .body("yearless", equalTo(0))
                .body("undated", equalTo(1))
                .body("totalItems", equalTo(6));
    }

    @Test
    void otherRolesCanBeCounted() {
        archive();
        timeline("dateField", "about", "interval", "year")
                .body("buckets", hasSize(13))
                .body("buckets[12].edtf", equalTo("1917"))
                .body("buckets[12].certain", equalTo(2))
                .body("buckets[12].possible", equalTo(4))
                .body("buckets[0].possible", equalTo(2))
                .body("wider", equalTo(1))
                .body("open", equalTo(1))
                .body("yearless", equalTo(1))
                .body("undated", equalTo(1));
        timeline("dateField", "any", "interval", "century").body("buckets.possible", contains(6));
    }

    @Test
    void withoutAnIntervalItIsTheFinestOfAtMostSixty() {
        archive();
        timeline().body("interval", equalTo("decade")).body("buckets", hasSize(9));
        timeline("published", "193X").body("interval", equalTo("year")).body("buckets", hasSize(10));
        timeline("published", "1932-11").body("interval", equalTo("day")).body("buckets", hasSize(30));
        article("fossils", "Y-170000002", null);
        timeline().body("interval", equalTo("10000000years")).body("buckets", hasSize(19));
    }

    @Test
    void emptyBucketsFillTheFilteredRange() {
        archive();
        timeline("published", "1931/1936", "interval", "year")
                .body("buckets.edtf", contains("1931", "1932", "1933", "1934", "1935", "1936"))
                .body("buckets.certain", contains(0, 1, 0, 0, 0, 0))
                .body("buckets.possible", contains(2, 3, 2, 2, 2, 2));
        timeline("about", "1917", "dateField", "published", "interval", "year").body("buckets", hasSize(63));
        timeline("published", "2020/2022").body("buckets.possible.sum()", equalTo(36));
        timeline("undated", "only").body("buckets", empty()).body("totalItems", equalTo(1));
    }

    @Test
    void tooManyBucketsAreRejectedWithAFittingInterval() {
        archive();
        timeline("interval", "day")
                .statusCode(400)
                .body("errors.param", contains("interval"))
                .body("errors.code", contains("tooMany"))
                .body("errors.didYouMean", contains("month"));
        timeline("interval", "hour", "sort", "id").body("errors.param", containsInAnyOrder("interval", "sort"));
    }

    @Test
    void everyLinkListsWhatItsBucketCounts() {
        archive();
        for (ValidatableResponse timeline : List.of(
                timeline("interval", "decade"),
                timeline("dateField", "about", "interval", "year", "undated", "include"),
                timeline("dateField", "any", "interval", "decade", "rangeMatch", "within"),
                timeline("interval", "year", "from", "1931-06", "to", "1940"),
                timeline("interval", "decade", "from", "1931-06", "rangeMatch", "within"),
                timeline("interval", "year", "published", "193X", "q", "speech OR memoir"),
                timeline("interval", "year", "from", "1931-06", "to", "1932", "about", "1917"))) {
            everyLinkHolds(timeline);
        }
    }

    private static void everyLinkHolds(ValidatableResponse timeline) {
        List<Map<String, ?>> buckets = timeline.statusCode(200).extract().path("buckets");
        assertThat(buckets).isNotEmpty();
        for (Map<String, ?> bucket : buckets) {
            given().urlEncodingEnabled(false)
                    .get((String) bucket.get("link"))
                    .then()
                    .statusCode(200)
                    .body("page.totalItems", equalTo(bucket.get("possible")));
        }
    }

    @Test
    void linksOfALinkedTimelineMatchTheirCounts() {
        archive();
        ValidatableResponse decades =
                timeline("interval", "decade", "from", "1931", "to", "1945", "published", "19XX", "undated", "include");
        ValidatableResponse years = closer(decades, "year");
        everyLinkHolds(years);
        everyLinkHolds(closer(years, "month"));
    }

    /** The timeline of what the first bucket links to. */
    private static ValidatableResponse closer(ValidatableResponse timeline, String interval) {
        String link = timeline.extract().path("buckets[0].link");
        return given().urlEncodingEnabled(false)
                .get(link.replace("/articles?", "/timeline?") + "&interval=" + interval)
                .then();
    }

    @Test
    void itsLinksExcludeUndatedArticles() {
        archive();
        article("reprints", "1930", "{1906,1915}");
        article("clipping", null, null);
        for (String undated : List.of("include", "only")) {
            everyLinkHolds(timeline("interval", "decade", "about", "1917", "undated", undated));
        }
        everyLinkHolds(timeline("dateField", "about", "interval", "year", "about", "1917", "undated", "include"));
        everyLinkHolds(
                timeline("interval", "year", "from", "1931", "to", "1933", "about", "1917", "undated", "include"));
        // one year of the reprints is in the range, another one in the rest of the bucket
        everyLinkHolds(timeline(
                "dateField", "about", "interval", "decade", "from", "1905", "to", "1911", "published", "193X"));
    }

    @ParameterizedTest
    @CsvSource({
        "10years, decade",
        "100 years, century",
        "1year, year",
        "years, year",
        "months, month",
        "decades, decade",
        "centuries, century",
        "1000year, 1000years",
        "50years,"
    })
    void intervalNamesOfOtherApisGetASuggestion(String interval, String meant) {
        timeline("interval", interval).statusCode(400).body("errors.didYouMean", contains(meant));
    }

    @Test
    void fieldsCanSelectTheBounds() {
        article("fossils", "Y-170000002", null);
        article("sun", "Y50000", null);
        for (Map<String, ?> bucket : timeline().extract().<List<Map<String, ?>>>path("buckets")) {
            client.list("from", bucket.get("earliest"), "to", bucket.get("latest"))
                    .body("page.totalItems", equalTo(bucket.get("possible")));
        }
        client.list("from", "50000-06-01").statusCode(400).body("errors.didYouMean", contains("Y50000"));
    }

    @Test
    void aTimelineDoesNotRepeatALongQueryStringInManyLinks() {
        String topic = "x".repeat(200);
        Object[] parameters = new Object[200];
        for (int i = 0; i < parameters.length; i += 2) {
            parameters[i] = "topic";
            parameters[i + 1] = "-" + topic;
        }
        client.get("timeline?interval=year&dateField=about&about=1500/2400", parameters)
                .statusCode(400)
                .body("detail", containsString("in 901 links"));
        client.get("timeline?interval=century&dateField=about&about=1500/2400", parameters)
                .statusCode(200);
    }
}
