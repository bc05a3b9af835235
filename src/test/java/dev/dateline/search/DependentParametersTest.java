package dev.dateline.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that say more about another one. */
@QuarkusTest
class DependentParametersTest {

    private final Client client = new Client();

    @ParameterizedTest
    @CsvSource({
        "perspectiveWithin, 25years, 'perspective'",
        "facetSort, value, 'facets'' or ''facetQuery'",
        "timelineOver, all, 'timeline'"
    })
    void oneWithoutADefaultIsAnErrorWhereTheOtherIsAbsent(String name, String value, String needed) {
        client.list(name, value)
                .statusCode(400)
                .body("errors.param", contains(name))
                .body("errors.code", contains("conflict"))
                .body("errors[0].message", containsString("has no effect without '" + needed + "'"));
    }

    @Test
    void everyEndpointWithTheFiltersHasTheSameRule() {
        for (String path :
                new String[] {"timeline", "matrix", "facets/author", "on-this-day", "export.ndjson", "suggest"}) {
            client.get(path, "perspectiveWithin", "25years", "q", "a").statusCode(400);
            client.get(path, "perspective", "contemporary", "perspectiveWithin", "25years", "q", "a")
                    .statusCode(200);
        }
    }

    @Test
    void thoseWithADefaultMayAlwaysBeSent() {
        client.list(
                        "match",
                        "all",
                        "prefix",
                        "last",
                        "sort",
                        "relevance",
                        "dateField",
                        "about",
                        "rangeMatch",
                        "within",
                        "dateMatch",
                        "within",
                        "allOf",
                        "topic",
                        "facetSize",
                        10,
                        "highlight",
                        true,
                        "explain",
                        false)
                .statusCode(200);
        client.get("on-this-day/05-24", "tz", "Europe/Paris", "asOf", "2026-05-24", "leap", "feb28", "calendar", "new")
                .statusCode(200);
        client.list("facetQuery", "author:tro", "facetSort", "value").statusCode(200);
    }

    @Test
    void whatIsOfferedInsteadOfAnEmptyListIsValid() {
        client.put("a", "'title':'A','dates':{'published':'1950','about':['1917']}");
        String link = client.list("perspective", "contemporary", "perspectiveWithin", "2years")
                .body("page.totalItems", equalTo(0))
                .extract()
                .path("query.relax.find { it.drop == 'perspective' }.link");
        given().urlEncodingEnabled(false).get(link).then().statusCode(200).body("page.totalItems", equalTo(1));
    }
}
