package dev.dateline.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The link of each value of a facet leads to as many articles as the value counts. */
@QuarkusTest
class FacetLinksTest {

    private static final String FACETS = "topic,author,language,metadata.shelf,decade,year,decade:published,"
            + "decade:about,year:about,decade:any,year:mentions";
    private static final List<String> DATES = List.of(
            "1917-11-07", "1917", "193X", "1932-11~", "19XX", "1914/1918", "1929/..", "../1900", "-0044", "1930");
    private static final List<List<String>> FILTERS = List.of(
            List.of("published", "193X"),
            List.of("published", "1930/1935"),
            List.of("about", "191X"),
            List.of("about", "1917"),
            List.of("about", "1910/1935"),
            List.of("date", "193X"),
            List.of("mentions", "1932"),
            List.of("decade", "193X"),
            List.of("year", "1930"),
            List.of("from", "1917"),
            List.of("to", "1932-06"),
            List.of("rangeMatch", "within"),
            List.of("dateMatch", "within"),
            List.of("dateMatch", "contains"),
            List.of("dateField", "about"),
            List.of("dateField", "any"),
            List.of("dateField", "mentions"),
            List.of("undated", "include"),
            List.of("undated", "only"),
            List.of("undated", "exclude"),
            List.of("bucket", "about:191X"),
            List.of("topic", "-Exile"),
            List.of("topic", "War", "topic", "Exile"),
            List.of("topic", "War", "allOf", "topic"),
            List.of("topic", "- of"),
            List.of("topic", "Nobody"),
            List.of("author", "Miller, Ada"),
            List.of("language", "en-US"),
            List.of("metadata.shelf", "b"),
            List.of("q", "letter"),
            List.of("q", "letter war"));

    private final Client client = new Client();
    private final Random random = new Random(17);

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void article(int number) {
        String dates = "'published':'" + any(DATES) + "'";
        dates += random.nextInt(3) == 0 ? "" : ",'about':['" + any(DATES) + "','" + any(DATES) + "']";
        dates = random.nextInt(6) == 0 ? "" : dates;
        client.put(
                        "a" + number,
                        "'title':'" + any(List.of("A letter", "Of the war", "A letter of the war"))
                                + "','summary':'Written in " + any(List.of("1932", "May 1917", "Paris"))
                                + ".','language':'" + any(List.of("en", "en-US", "de")) + "','topics':['"
                                + any(List.of("War", "-of", "null")) + "','" + any(List.of("Exile", "War", "A,B"))
                                + "'],'authors':['" + any(List.of("Miller, Ada", "Jo")) + "'],'dates':{" + dates + "}")
                .then()
                .statusCode(201);
    }

    private RequestSpecification request(Map<String, List<String>> parameters) {
        RequestSpecification request = given();
        parameters.forEach(request::queryParam);
        return request;
    }

    @Test
    void eachLinkAndItsParametersFindAsManyArticlesAsTheValueCounts() {
        for (int i = 0; i < 30; i++) {
            article(i);
        }
        for (int round = 0; round < 20; round++) {
            List<Object> parameters = new ArrayList<>(List.of("facets", FACETS, "facetSize", 3, "size", 1));
            for (int i = random.nextInt(4); i >= 0; i--) {
                List<String> filter = any(FILTERS);
                if (!parameters.contains(filter.get(0))) {
                    parameters.addAll(filter);
                }
            }
            JsonPath page = client.list(parameters.toArray()).extract().jsonPath();
            Map<String, List<Map<String, Object>>> facets = page.getMap("facets");
            facets.forEach((name, values) -> {
                Map<String, Object> value = values.isEmpty() ? null : any(values);
                if (value != null) {
                    assertThat(total(given().urlEncodingEnabled(false), (String) value.get("link")))
                            .as("%s %s of %s", name, value, parameters)
                            .isEqualTo(value.get("count"));
                }
            });
        }
    }

    private static int total(RequestSpecification request, String path) {
        return request.get(path).then().statusCode(200).extract().path("page.totalItems");
    }

    @Test
    void paramsAreThoseOfTheLink() {
        client.put("a", "'title':'A','topics':['-x, y'],'dates':{'about':['1917']}");
        JsonPath page = client.list("facets", "topic,decade:about", "dateMatch", "within")
                .body("facets.topic[0].value", equalTo(" -x, y"))
                .body("facets.topic[0].params.topic", contains(" -x, y"))
                .body("facets.'decade:about'[0].params.bucket", contains("about:191X"))
                .extract()
                .jsonPath();
        assertThat(total(request(page.getMap("facets.topic[0].params")), "/api/v1/articles"))
                .isEqualTo(1);
        assertThat(total(request(page.getMap("facets.'decade:about'[0].params")), "/api/v1/articles"))
                .isEqualTo(1);
    }

    @Test
    void aValueIsSelectedByEitherOfItsParameters() {
        client.put("a", "'title':'A','dates':{'about':['1917']}");
        client.put("b", "'title':'B','dates':{'published':'1932','about':['1932']}");
        for (String parameter : List.of("decade", "about")) {
            client.list("facets", "decade,decade:about", "dateField", "about", parameter, "193X")
                    .body("page.totalItems", equalTo(1))
                    .body("facets.decade.value", contains("191X", "193X"))
                    .body("facets.decade.selected", contains(false, true))
                    .body("facets.'decade:about'.value", contains("191X", "193X"))
                    .body("facets.'decade:about'.selected", contains(false, true));
        }
        client.list("facets", "year:about,year", "dateField", "about", "year", "1932")
                .body("facets.'year:about'.selected", contains(false, true))
                .body("facets.year.selected", contains(false, true));
        client.list("facets", "decade:about", "decade", "193X").body("facets.'decade:about'.selected", contains(false));
    }
}
