package dev.dateline.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FilteredSuggestionsTest {

    private final Client client = new Client();

    @BeforeEach
    void articles() {
        client.put(
                "a", "'title':'Oil prices','authors':['Chris Manning'],'topics':['Oil'],'dates':{'published':'1931'}");
        client.put("b", "'title':'A war','authors':['Chris Manning','Christa Wolf'],'dates':{'published':'1952'}");
        client.put("c", "'title':'Chrome','people':['Chris Marker'],'dates':{'published':'1939'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manning chris", "c. manning", "manning, c", "chris man", "MANNING Chrís"})
    void namesAreFoundByTheirWordsInAnyOrder(String typed) {
        client.get("suggest", "q", typed)
                .body("items.value", contains("Chris Manning"))
                .body("items.count", contains(2));
        given().queryParam("q", typed).get("/api/v1/suggest").then().body("items.value", hasItem("Chris Manning"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jp canon", "j.p. canon", "j p canon", "canon jp", "j. canon"})
    void initialsMayBeWrittenAsOneWordOrSeveral(String typed) {
        client.put("d", "'title':'D','authors':['J. P. Canonov','JP Canonova','Jo Pat Canonovich']");
        client.get("suggest", "q", typed).body("items.value", hasItems("J. P. Canonov", "JP Canonova"));
        client.get("suggest", "q", "jx canon").body("items", empty());
    }

    @Test
    void titlesAreFoundByTheirWordsInAnyOrder() {
        client.get("suggest", "q", "prices oil").body("items.id", contains(client.id("a")));
    }

    @Test
    void suggestionsStandUnderTheFilters() {
        client.get("suggest", "q", "chr", "published", "193X")
                .body("items.kind", contains("author", "person", "title"))
                .body("items.value", contains("Chris Manning", "Chris Marker", "Chrome"))
                .body("items.count", contains(1, 1, 1));
        client.get("suggest", "q", "wolf", "published", "193X").body("items", empty());
        client.get("suggest", "q", "chr", "topic", "-oil", "author", "Christa Wolf")
                .body("items.value", contains("Chris Manning", "Christa Wolf"));
        client.get("suggest", "q", "maning", "published", "193X")
                .body("items.value", contains("Chris Manning"))
                .body("query.corrected", equalTo("manning"));
    }

    @Test
    void theLinkOfASuggestionFindsAsManyArticlesAsAreCounted() {
        for (Object[] filter : List.of(
                new Object[] {"q", "chr"},
                new Object[] {"q", "chr", "published", "193X"},
                new Object[] {"q", "chr", "author", "Christa Wolf"},
                new Object[] {"q", "chr", "author", "Christa Wolf", "author", "-nobody"},
                new Object[] {"q", "chr", "author", "Christa Wolf", "allOf", "author"})) {
            JsonPath found =
                    client.get("suggest", filter).statusCode(200).extract().jsonPath();
            for (int i = 0; i < found.getList("items").size(); i++) {
                String item = "items[" + i + "].";
                if (!found.getString(item + "kind").equals("title")) {
                    given().urlEncodingEnabled(false)
                            .get(found.getString(item + "link"))
                            .then()
                            .body("page.totalItems", equalTo(found.getInt(item + "count")));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"match, all", "prefix, last", "sort, title", "topic, undefined", "published, x"})
    void unsupportedFiltersOfSuggestionsAreRejected(String name, String value) {
        client.get("suggest", "q", "chr", name, value).statusCode(400).body("errors[0].param", equalTo(name));
    }
}
