package dev.dateline.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilterRelaxationTest {

    private final Client client = new Client();

    @Test
    void theFilterThatExcludesEverythingIsReported() {
        client.put("a", "'title':'A photograph','topics':['war']");
        client.list("q", "photograph", "topic", "peace", "sort", "relevance")
                .body("query.relax.find { it.drop == 'topic' }.wouldFind", equalTo(1))
                .body("query.relax.find { it.drop == 'q' }.wouldFind", equalTo(0))
                .body("query.relax.find { it.drop == 'topic' }.link", containsString("q=photograph"));
    }

    @Test
    void aRelaxedListIsShownAsTheStrictOneWas() {
        client.put("a", "'title':'A photograph','topics':['war']");
        client.put("b", "'title':'Another photograph','topics':['war']");
        String link = client.list(
                        "q",
                        "photograph",
                        "topic",
                        "peace",
                        "page",
                        2,
                        "size",
                        1,
                        "fields",
                        "id,title",
                        "highlight",
                        "false",
                        "facets",
                        "topic")
                .body("query.relax.find { it.drop == 'topic' }.link", not(containsString("page")))
                .extract()
                .path("query.relax.find { it.drop == 'topic' }.link");
        given().urlEncodingEnabled(false)
                .get(link)
                .then()
                .body("page.size", equalTo(1))
                .body("page.number", equalTo(1))
                .body("items", equalTo(List.of(Map.of("id", client.id("a"), "title", "A photograph"))))
                .body("facets.topic.value", contains("war"));
    }

    @Test
    void filtersOfWhichEachKeepsEverythingOutAreDroppedTogether() {
        client.put("a", "'title':'A photograph','topics':['war'],'language':'en'");
        client.put("b", "'title':'Another photograph','topics':['war'],'language':'de'");
        String link = client.list("author", "Nobody", "topic", "peace", "language", "en", "q", "photograph")
                .body("query.relax.findAll { !it.drop.contains(',') }.wouldFind", everyItem(equalTo(0)))
                .body("query.relax.findAll { it.wouldFind > 0 }.drop", contains("author,topic"))
                .body("query.relax.findAll { it.wouldFind > 0 }.wouldFind", contains(1))
                .extract()
                .path("query.relax.find { it.wouldFind > 0 }.link");
        given().urlEncodingEnabled(false).get(link).then().body("items.id", contains(client.id("a")));
    }

    @Test
    void theWordsAreKeptBeforeOtherFilters() {
        client.put("a", "'title':'A photograph','topics':['war']");
        client.put("b", "'title':'A letter','topics':['peace'],'language':'de'");
        client.list("topic", "peace", "language", "de", "author", "Nobody", "q", "photograph", "match", "all")
                .body("query.relax.findAll { it.wouldFind > 0 }.drop", contains("topic,language,author"))
                .body("query.relax.find { it.wouldFind > 0 }.link", containsString("q=photograph"));
    }

    @Test
    void whereOneFilterKeepsEverythingOutNoneAreDroppedTogether() {
        client.put("a", "'title':'A photograph','topics':['war']");
        client.list("q", "photograph", "topic", "peace")
                .body("query.relax.drop", containsInAnyOrder("metadata.collection", "q", "topic"));
    }

    @Test
    void anUnknownNameGetsSuggestions() {
        String name = client.name();
        client.put("a", "'title':'A letter','authors':['Léon " + name + "'],'topics':['war']");
        client.put("b", "'title':'Another','authors':['Léon " + name + "'],'topics':['peace']");
        String typo = "leon x" + name;
        String link = client.list("author", typo, "topic", "war", "fields", "id")
                .body("query.relax.find { it.drop == 'author' }.near.given", contains(typo))
                .body("query.relax.find { it.drop == 'author' }.near.value", contains("Léon " + name))
                .body("query.relax.find { it.drop == 'author' }.near.wouldFind", contains(1))
                .body("query.relax.find { it.drop == 'topic' }.near", empty())
                .extract()
                .path("query.relax.find { it.drop == 'author' }.near[0].link");
        given().urlEncodingEnabled(false)
                .get(link)
                .then()
                .body("items", equalTo(List.of(Map.of("id", client.id("a")))));
    }

    @Test
    void suggestionsOfSeveralFiltersAreListed() {
        String name = client.name();
        client.put("a", "'title':'A letter','authors':['Léon " + name + "'],'topics':['War " + name + "']");
        client.list("author", "leon x" + name, "topic", "wat " + name)
                .body("query.relax.drop", hasItems("author", "topic"))
                .body("query.relax.near.flatten().value", contains("Léon " + name, "War " + name))
                .body("query.relax.near.flatten().wouldFind", contains(1, 1));
    }

    @Test
    void aPartialNameGetsTheFullNameAsSuggestion() {
        String name = client.name();
        client.put("a", "'title':'A letter','people':['Léon " + name + "'],'authors':['Other " + name + "']");
        near("person", name).body("query.relax.find { it.drop == 'person' }.near.value", contains("Léon " + name));
    }

    @Test
    void aValueThatBeginsWithAMinusIsSuggested() {
        String name = client.name();
        client.put("a", "'title':'A letter','topics':['-" + name + "']");
        client.list("topic", " -x" + name)
                .body("query.relax.find { it.drop == 'topic' }.near.value", contains("-" + name))
                .body("query.relax.find { it.drop == 'topic' }.near.wouldFind", contains(1));
    }

    @Test
    void aPartialNameMayHaveATypo() {
        String name = client.name();
        client.put("a", "'title':'A letter','people':['Léon " + name + "']");
        near("person", "x" + name)
                .body("query.relax.find { it.drop == 'person' }.near.value", contains("Léon " + name));
    }

    @Test
    void digitsDraftsAndExistingValuesGetNoSuggestion() {
        String name = client.name();
        client.put("a", "'title':'A letter','topics':['" + name + " 1917'],'places':['" + name + "']");
        client.put("b", "'title':'A draft','topics':['" + name + " draft'],'status':'draft'");
        near("topic", name + " 1918").body("query.relax.find { it.drop == 'topic' }.near", empty());
        near("topic", name + " drift").body("query.relax.find { it.drop == 'topic' }.near", empty());
        near("topic", "-" + name).body("query.relax.find { it.drop == 'topic' }.near", empty());
        near("place", name).body("query.relax.find { it.drop == 'place' }.near", empty());
    }

    private ValidatableResponse near(String parameter, String value) {
        return client.list(parameter, value, "published", "1066").body("items", empty());
    }

    @Test
    void longFiltersAreNotRepeatedManyTimes() {
        client.put("a", "'title':'A photograph','topics':['war'],'authors':['Ann']");
        List<Object> filters = new ArrayList<>(List.of("q", "photograph", "topic", "wars", "author", "Anne"));
        filters.addAll(List.of("place", "x", "person", "y", "from", "1900", "language", "fr"));
        client.list(filters.toArray()).body("query.relax.size()", greaterThan(7));
        for (int i = 0; i < 90; i++) {
            filters.addAll(List.of("topic", "x".repeat(190) + i));
        }
        String body = client.list(filters.toArray())
                .statusCode(200)
                .body("query.relax.drop", hasItems("metadata.collection", "q"))
                .extract()
                .asString();
        assertThat(body.length()).isLessThan(400_000);
    }
}
