package dev.dateline.search;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FacetsTest {

    private final Client client = new Client();

    private void archiveOfThree() {
        client.put(
                "speech",
                "'title':'A speech','authors':['Léon T.'],'topics':['revolution'],'language':'en',"
                        + "'dates':{'published':'1932-11-27','about':['1917']}");
        client.put(
                "survey",
                "'title':'A survey','authors':['Alan W.','leon t.'],'topics':['revolution','history'],"
                        + "'language':'en','dates':{'published':'1929/1931'}");
        client.put("letter", "'title':'A letter','authors':['Léon T.'],'language':'de'");
    }

    @Test
    void valuesAreCountedWhateverTheirSpelling() {
        archiveOfThree();
        client.list("facets", "author,topic,language", "size", 1)
                .body("facets.author.value", contains("Léon T.", "Alan W."))
                .body("facets.author.count", contains(3, 1))
                .body("facets.topic.value", contains("revolution", "history"))
                .body("facets.language.count", contains(2, 1));
        client.list().body("facets", anEmptyMap());
    }

    @Test
    void aFacetIgnoresItsOwnSelectionAndListsIt() {
        archiveOfThree();
        client.list("facets", "author,topic", "author", "alan w.", "facetSize", 1)
                .body("page.totalItems", equalTo(1))
                .body("facets.author.value", contains("Léon T.", "Alan W."))
                .body("facets.author.selected", contains(false, true))
                .body("facets.topic.count", contains(1));
        client.list("facets", "topic", "topic", "nothing")
                .body("facets.topic.find { it.selected }.value", equalTo("nothing"))
                .body("facets.topic.find { it.selected }.count", equalTo(0));
    }

    @Test
    void aFacetDoesNotIgnoreWhatIsExcluded() {
        archiveOfThree();
        client.list("facets", "author", "author", "-alan w.").body("facets.author.count", contains(2));
    }

    @Test
    void aValueThatBeginsWithAMinusIsAskedForBehindABlank() {
        client.put("minus", "'title':'A word','topics':['-ism']");
        client.put("plain", "'title':'A word','topics':['ism']");
        client.list("topic", " -ISM", "facets", "topic")
                .body("items.id", contains(client.id("minus")))
                .body("facets.topic.value", contains(" -ism", "ism"))
                .body("facets.topic.label", contains("-ism", "ism"))
                .body("facets.topic.selected", contains(true, false));
        client.list("topic", "-ism").body("items.id", contains(client.id("minus")));
        client.list("topic", "--ism").body("items.id", contains(client.id("plain")));
    }

    @Test
    void decadesCountByOverlap() {
        archiveOfThree();
        client.list("facets", "decade,year")
                .body("facets.decade.value", contains("193X", "192X"))
                .body("facets.decade.label", contains("1930s", "1920s"))
                .body("facets.decade.count", contains(2, 1))
                .body("facets.year.value", contains("1929", "1930", "1931", "1932"));
        client.list("facets", "decade", "decade", "192X")
                .body("page.totalItems", equalTo(1))
                .body("facets.decade.count", contains(2, 1))
                .body("facets.decade.selected", contains(false, true));
        client.list("facets", "decade", "dateField", "about").body("facets.decade.value", contains("191X"));
    }

    @Test
    void theValuesOfAFacetCanBeSearched() {
        archiveOfThree();
        client.list("facetQuery", "author:w").body("facets.author.value", contains("Alan W."));
        client.list("facetQuery", "author:leo").body("facets.author.count", contains(3));
        client.list("facetQuery", "metadata.collection:" + client.collection().substring(0, 8))
                .body("facets.'metadata.collection'.count", contains(3));
    }

    @Test
    void facetsCountWhatIsNotOnThePage() {
        archiveOfThree();
        client.list("q", "letter OR speech", "facets", "language", "size", 1, "page", 2)
                .body("facets.language.count", contains(1, 1));
    }

    @Test
    void unknownFacetsAreFaults() {
        client.list("facets", "auther", "facetSize", 101, "facetQuery", "author")
                .statusCode(400)
                .body("errors.find { it.param == 'facets' }.didYouMean", equalTo("author"))
                .body("errors.size()", equalTo(3));
    }
}
