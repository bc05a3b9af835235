package dev.dateline.search;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
    void spellingsOfAValueAreCountedTogether() {
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
        client.list("facets", "author", "author", "-alan w.", "author", "-nobody")
                .body("facets.author.value", contains("Léon T.", "-Alan W.", "-nobody"))
                .body("facets.author.label", contains("Léon T.", "Alan W.", "nobody"))
                .body("facets.author.count", contains(2, 0, 0))
                .body("facets.author.selected", contains(false, true, true));
    }

    @Test
    void aValueThatBeginsWithAMinusIsEscapedByASpace() {
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
                .body("facets.decade.value", contains("192X", "193X"))
                .body("facets.decade.label", contains("1920s", "1930s"))
                .body("facets.decade.count", contains(1, 2))
                .body("facets.year.value", contains("1929", "1930", "1931", "1932"));
        client.list("facets", "decade", "decade", "192X")
                .body("page.totalItems", equalTo(1))
                .body("facets.decade.count", contains(1, 2))
                .body("facets.decade.selected", contains(true, false));
        client.list("facets", "decade", "dateField", "about").body("facets.decade.value", contains("191X"));
    }

    @Test
    void facetValuesCanBeSearched() {
        archiveOfThree();
        client.list("facetQuery", "author:w").body("facets.author.value", contains("Alan W."));
        client.list("facetQuery", "author:leo").body("facets.author.count", contains(3));
        client.list("facetQuery", "metadata.collection:" + client.collection().substring(0, 8))
                .body("facets.'metadata.collection'.count", contains(3));
    }

    @Test
    void searchedValuesMatchWordPrefixesInAnyOrder() {
        client.put("a", "'title':'A','authors':['Chris Manning','Christa Mann','Mann, Klaus']");
        for (String typed : List.of("manning chris", "manning, c", "c. manning", "chris man")) {
            client.list("facetQuery", "author:" + typed).body("facets.author.value", hasItem("Chris Manning"));
        }
        client.list("facetQuery", "author:c mann")
                .body("facets.author.value", contains("Chris Manning", "Christa Mann"));
        client.list("facetQuery", "author:manning manning").body("facets.author", empty());
        client.list("facetQuery", "author:,").body("facets.author", empty());
    }

    @Test
    void theNumberOfDistinctValuesIsReturned() {
        archiveOfThree();
        client.list("facets", "author,topic,decade,year", "facetSize", 1)
                .body("facetInfo.author.distinct", equalTo(2))
                .body("facetInfo.author.missing", equalTo(0))
                .body("facetInfo.topic.distinct", equalTo(2))
                .body("facetInfo.topic.missing", equalTo(1))
                .body("facetInfo.decade.distinct", equalTo(2))
                .body("facetInfo.decade.missing", equalTo(1))
                .body("facetInfo.year.distinct", equalTo(4));
        client.list().body("facetInfo", anEmptyMap());
    }

    @Test
    void valuesAreListedByFrequencyOrByValue() {
        archiveOfThree();
        client.list("facets", "author,decade", "facetSort", "value")
                .body("facets.author.value", contains("Alan W.", "Léon T."))
                .body("facets.decade.value", contains("192X", "193X"));
        client.list("facets", "author,decade", "facetSort", "count")
                .body("facets.author.value", contains("Léon T.", "Alan W."))
                .body("facets.decade.value", contains("193X", "192X"));
        client.list("facets", "author,decade", "facetSort", "value", "facetSize", 1)
                .body("facets.author.value", contains("Alan W."))
                .body("facets.decade.value", contains("192X"));
        client.list("facets", "decade", "facetSize", 1).body("facets.decade.value", contains("193X"));
        client.list("facetSort", "values").statusCode(400).body("errors[0].didYouMean", equalTo("value"));
    }

    @Test
    void allOfRequiresEveryValue() {
        client.put("both", "'title':'A','topics':['Women','Russia','War'],'people':['Ada']");
        client.put("women", "'title':'B','topics':['women'],'people':['Bea']");
        client.put("russia", "'title':'C','topics':['Russia','Trade'],'people':['Ada']");
        client.list("topic", "Women", "topic", "RUSSIA", "facets", "topic")
                .body("page.totalItems", equalTo(3))
                .body("facets.topic.value", contains("Russia", "Women", "Trade", "War"));
        client.list("topic", "Women", "topic", "RUSSIA", "allOf", "topic", "facets", "topic,person")
                .body("items.id", contains(client.id("both")))
                .body("facets.topic.value", contains("Russia", "War", "Women"))
                .body("facets.topic.selected", contains(true, false, true))
                .body("facets.person.value", contains("Ada"))
                .body("facetInfo.topic.distinct", equalTo(3));
        client.list("topic", "Russia", "topic", "-war", "person", "ada", "person", "bea", "allOf", "topic,author")
                .body("items.id", contains(client.id("russia")));
        client.list("topic", "Trade", "topic", "War", "allOf", "topic").body("page.totalItems", equalTo(0));
    }

    @Test
    void allOfAcceptsOnlyValueFilters() {
        client.list("allOf", "topics,decade,metadata.KEY,people,metadata.shelf")
                .statusCode(400)
                .body("errors.value", contains("topics", "decade", "metadata.KEY", "people"))
                .body("errors.didYouMean", contains("topic", null, null, "person"));
    }

    @Test
    void aLanguageIsFoundInAllRegionsAndShownByItsName() {
        client.put("gb", "'title':'A','language':'en-GB'");
        client.put("us", "'title':'B','language':'en-US'");
        client.put("en", "'title':'C','language':'en'");
        client.put("de", "'title':'D','language':'de'");
        client.put("none", "'title':'E'");
        client.list("facets", "language")
                .body("facets.language.value", contains("en", "de"))
                .body("facets.language.label", contains("English", "German"))
                .body("facets.language.count", contains(3, 1))
                .body("facetInfo.language.distinct", equalTo(2))
                .body("facetInfo.language.missing", equalTo(1));
        client.list("language", "EN").body("page.totalItems", equalTo(3));
        client.list("language", "-en").body("page.totalItems", equalTo(2));
        client.list("language", "e").body("page.totalItems", equalTo(0));
        client.list("language", "en-us", "facets", "language")
                .body("items.id", contains(client.id("us")))
                .body("facets.language.value", contains("en", "de", "en-US"))
                .body("facets.language.label", contains("English", "German", "English (US)"))
                .body("facets.language.count", contains(3, 1, 1))
                .body("facets.language.selected", contains(false, false, true));
        client.list("facetQuery", "language:germ").body("facets.language.value", contains("de"));
    }

    @Test
    void facetsCountWhatIsNotOnThePage() {
        archiveOfThree();
        client.list("q", "letter OR speech", "facets", "language", "size", 1, "page", 2)
                .body("facets.language.count", contains(1, 1));
    }

    @Test
    void unknownFacetsAreErrors() {
        client.list("facets", "auther", "facetSize", 101, "facetQuery", "author")
                .statusCode(400)
                .body("errors.find { it.param == 'facets' }.didYouMean", equalTo("author"))
                .body("errors.size()", equalTo(3));
    }
}
