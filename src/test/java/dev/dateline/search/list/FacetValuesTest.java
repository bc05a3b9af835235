package dev.dateline.search.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FacetValuesTest {

    private final Client client = new Client();

    @BeforeEach
    void articles() {
        client.put(
                "a",
                "'title':'A','authors':['Leon T.','Álan W.'],'topics':['War'],'language':'en-US',"
                        + "'dates':{'published':'1871','about':['1848']}");
        client.put(
                "b",
                "'title':'B','authors':['leon t.'],'topics':['War','Trade'],'language':'de',"
                        + "'dates':{'published':'1992/..'}");
        client.put("c", "'title':'C','authors':['-ism'],'topics':['Trade'],'language':'en'");
        client.put("d", "'title':'D','topics':['War']");
    }

    @Test
    void everyValueIsListedWithItsYearsAndALink() {
        client.get("facets/author")
                .statusCode(200)
                .header("X-Total-Count", "3")
                .body("items.value", contains(" -ism", "Álan W.", "Leon T."))
                .body("items.label", contains("-ism", "Álan W.", "Leon T."))
                .body("items.count", contains(1, 1, 2))
                .body("items.first", contains(null, "1871", "1871"))
                .body("items.last", contains(null, "1871", "1992"))
                .body("page.number", equalTo(1))
                .body("page.totalItems", equalTo(3))
                .body("page.nextCursor", nullValue())
                .body("distinct", equalTo(3))
                .body("missing", equalTo(1));
        client.get("facets/author", "dateField", "about").body("items.first", contains(null, "1848", "1848"));
    }

    @Test
    void theLinkOfAValueFindsAsManyArticlesAsAreCounted() {
        for (String field : List.of("author", "topic", "language", "metadata.collection")) {
            for (Object[] filter : List.of(
                    new Object[] {},
                    new Object[] {"topic", "War", "dateField", "about"},
                    new Object[] {"topic", "War", "topic", "-Trade", "author", "nobody"},
                    new Object[] {"topic", "War", "topic", "Trade", "allOf", "topic", "published", "19XX"})) {
                JsonPath listed = client.get("facets/" + field, filter)
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                for (int i = 0; i < listed.getList("items").size(); i++) {
                    String item = "items[" + i + "].";
                    int count = listed.getInt(item + "count");
                    given().urlEncodingEnabled(false)
                            .get(listed.getString(item + "link"))
                            .then()
                            .body("page.totalItems", equalTo(count));
                    Map<String, List<String>> params = listed.getMap(item + "params");
                    given().params(params).get("/api/v1/articles").then().body("page.totalItems", equalTo(count));
                }
            }
        }
    }

    @Test
    void aFacetIgnoresWhatIsSelectedInItselfAsInAList() {
        client.get("facets/author", "author", "Leon T.").body("items.value", contains(" -ism", "Álan W.", "Leon T."));
        client.get("facets/author", "author", "-leon t.").body("items.value", contains(" -ism"));
        client.get("facets/topic", "author", "Leon T.").body("items.value", contains("Trade", "War"));
    }

    @Test
    void languagesAreListedByTheirNames() {
        client.get("facets/language")
                .body("items.value", contains("de", "en"))
                .body("items.label", contains("German", "English"))
                .body("items.count", contains(1, 2))
                .body("missing", equalTo(1));
        client.get("facets/language", "startsWith", "ger").body("items.value", contains("de"));
        client.get("facets/language", "startsWith", "E").body("items.value", contains("en"));
        client.get("facets/language", "startsWith", "de").body("items.value", contains("de"));
        client.get("facets/language", "startsWith", "x").body("page.totalItems", equalTo(0));
    }

    @Test
    void pagesFollowEachOther() {
        Map<String, Integer> expected = new TreeMap<>();
        for (int i = 0; i < 25; i++) {
            String name = "Name " + (char) ('a' + i % 13);
            client.put("n" + i, "'title':'N','people':['" + name + "','Other " + i + "']");
            expected.merge(name, 1, Integer::sum);
            expected.merge("Other " + i, 1, Integer::sum);
        }
        for (String sort : List.of("value", "-count")) {
            List<String> values = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            JsonPath page = client.get("facets/person", "size", 7, "sort", sort)
                    .extract()
                    .jsonPath();
            while (true) {
                values.addAll(page.getList("items.value"));
                counts.addAll(page.getList("items.count"));
                assertThat(page.getInt("page.totalItems")).isEqualTo(expected.size());
                String cursor = page.getString("page.nextCursor");
                if (cursor == null) {
                    break;
                }
                page = given().queryParam("cursor", cursor)
                        .queryParam("size", 7)
                        .get("/api/v1/facets/person")
                        .then()
                        .statusCode(200)
                        .body("page.number", nullValue())
                        .extract()
                        .jsonPath();
            }
            assertThat(new TreeSet<>(values)).isEqualTo(expected.keySet());
            assertThat(values).hasSameSizeAs(expected.keySet());
            assertThat(counts).isEqualTo(values.stream().map(expected::get).toList());
            if (sort.equals("-count")) {
                assertThat(counts).isSortedAccordingTo((one, other) -> other - one);
            } else {
                assertThat(values).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            }
        }
    }

    @Test
    void valuesAreFoundByPrefix() {
        client.get("facets/author", "startsWith", "al")
                .body("items.value", contains("Álan W."))
                .body("page.totalItems", equalTo(1))
                .body("distinct", equalTo(3));
        client.get("facets/topic", "startsWith", "x").body("items", empty());
        client.get("facets/metadata.shelf").body("items", empty()).body("missing", equalTo(4));
    }

    @Test
    void aCursorBelongsToItsFacetAndKeepsItsFilters() {
        String cursor = client.get("facets/author", "size", 1).extract().path("page.nextCursor");
        client.get("facets/author", "cursor", cursor, "size", 1).body("items.value", contains("Álan W."));
        client.get("facets/author", "cursor", cursor, "topic", "War")
                .statusCode(400)
                .body("errors[0].param", equalTo("topic"));
        client.get("facets/author", "cursor", cursor, "sort", "-count").statusCode(400);
        client.get("facets/topic", "cursor", cursor)
                .statusCode(400)
                .body("errors[0].message", containsString("This cursor is of"));
        client.list("cursor", cursor).statusCode(400);
        String ofList = client.list("size", 1).extract().path("page.nextCursor");
        client.get("facets/author", "cursor", ofList).statusCode(400);
        client.get("facets/author", "cursor", cursor + "A").statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"authors, author", "people, person", "decade, ''", "metadata.KEY, ''", "languge, language"})
    void unknownFacetsAreRejected(String name, String meant) {
        client.get("facets/" + name)
                .statusCode(400)
                .body("errors[0].param", equalTo("name"))
                .body("errors[0].didYouMean", equalTo(meant.isEmpty() ? null : meant));
    }

    @ParameterizedTest
    @CsvSource({"sort, count, -count", "size, 1001, ''", "page, 2, ''", "startWith, a, startsWith"})
    void otherParametersAreRejected(String name, String value, String meant) {
        client.get("facets/author", name, value)
                .statusCode(400)
                .body("errors[0].param", equalTo(name))
                .body("errors[0].didYouMean", equalTo(meant.isEmpty() ? null : meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "undefined", "[object Object]", "-dash"})
    void theLinkOfAnyValueFindsIt(String value) {
        client.put("odd", "'title':'O','places':['" + value + "']");
        String link = client.get("facets/place").extract().path("items[0].link");
        given().urlEncodingEnabled(false).get(link).then().statusCode(200).body("page.totalItems", equalTo(1));
    }

    @Test
    void linksThatRepeatALongQueryManyTimesAreRefused() {
        for (int i = 0; i < 60; i++) {
            client.put("v" + i, "'title':'V','authors':['Same " + i + "'],'topics':['Shared']");
        }
        List<Object> filter = new ArrayList<>(List.of("topic", "Shared"));
        for (int i = 0; i < 90; i++) {
            filter.addAll(List.of("topic", "x".repeat(190) + i));
        }
        client.get("facets/author", filter.toArray())
                .statusCode(400)
                .body("errors[0].code", equalTo("tooLong"))
                .body("errors[0].param", equalTo("topic"))
                .body("errors[0].message", containsString("in 60 links"));
        filter.addAll(List.of("size", "5"));
        client.get("facets/author", filter.toArray()).statusCode(200).body("items.size()", equalTo(5));
        filter.addAll(List.of("q", "same"));
        client.get("suggest", filter.toArray()).statusCode(200);
        filter.set(filter.indexOf("size") + 1, "50");
        client.get("suggest", filter.toArray())
                .statusCode(400)
                .body("errors[0].code", equalTo("tooLong"))
                .body("errors[0].message", containsString("in 50 links"));
    }

    @Test
    void anEmptyParameterBesideACursorIsAbsent() {
        String cursor = client.get("facets/author", "size", "1").extract().path("page.nextCursor");
        client.get("facets/author", "cursor", cursor, "topic", "", "startsWith", "", "metadata.x", "", "from", "")
                .statusCode(200);
        client.get("facets/author", "cursor", cursor, "noSuchName", "").statusCode(400);
    }

    @Test
    void aCursorOfAnotherEndpointIsNamed() {
        String ofFacet = client.get("facets/author", "size", "1").extract().path("page.nextCursor");
        String ofList = client.get("articles", "size", "1").extract().path("page.nextCursor");
        client.get("articles", "cursor", ofFacet)
                .statusCode(400)
                .body(
                        "errors[0].message",
                        equalTo("This cursor is of the values of the facet 'author' (/api/v1/facets/author). Use"
                                + " 'page.nextCursor' of a list of articles, unchanged."));
        client.get("facets/topic", "cursor", ofFacet)
                .statusCode(400)
                .body("errors[0].message", containsString("of the values of the facet 'author' (/api/v1/f"));
        client.get("facets/topic", "cursor", ofList)
                .statusCode(400)
                .body("errors[0].message", containsString("of a list of articles (/api/v1/articles)"));
    }
}
