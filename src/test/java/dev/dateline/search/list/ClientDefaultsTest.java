package dev.dateline.search.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP clients send by default for lists, objects and absent values. */
@QuarkusTest
class ClientDefaultsTest {

    private final Client client = new Client();

    @BeforeEach
    void articles() {
        client.put("a", "'title':'Alpha','authors':['Liu Wei'],'topics':['Trade'],'dates':{'published':'1931'}");
        client.put("b", "'title':'Beta','authors':['Karl Weber'],'topics':['Trade'],'dates':{'published':'1932'}");
        client.put("c", "'title':'Gamma','authors':['Weber, Karl'],'topics':['War'],'dates':{'published':'1933'}");
    }

    /** A list within this test's collection; the query is sent as it is written. */
    private ValidatableResponse list(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/articles?metadata.collection=" + client.collection() + "&" + query)
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author=Liu%20Wei&author=Karl%20Weber",
                "author[]=Liu%20Wei&author[]=Karl%20Weber",
                "author%5B%5D=Liu+Wei&author%5B%5D=Karl+Weber",
                "author[0]=Liu%20Wei&author[1]=Karl%20Weber"
            })
    void aListOfValuesCanBeWrittenInSeveralWays(String query) {
        list(query).statusCode(200).body("page.totalItems", equalTo(2)).body("query.near", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields=id,title&sort=title,-id&facets=author,topic",
                "fields=id&fields=title&sort=title&sort=-id&facets=author&facets=topic",
                "fields[]=id&fields[]=title&sort[]=title&sort[]=-id&facets[]=author&facets[]=topic",
                "fields[0]=id,title&sort=title,&sort=-id&facets=author,topic&facets=author"
            })
    void aListOfNamesTakesCommasRepetitionAndBoth(String query) {
        list(query)
                .statusCode(200)
                .body("items.title", contains("Alpha", "Beta", "Gamma"))
                .body("items[0].size()", equalTo(2))
                .body("facets.size()", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata[collection]=", "metadata%5Bcollection%5D=", "metadata[collection][]="})
    void metadataIsAnObjectInBrackets(String name) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/articles?" + name + client.collection() + "&sort=title")
                .then()
                .statusCode(200)
                .body("items.title", contains("Alpha", "Beta", "Gamma"));
    }

    @Test
    void linksRetainTheFormOfTheParameters() {
        String next = list("topic[]=Trade&size=1&sort=title").extract().path("links.next");
        given().urlEncodingEnabled(false).get(next).then().body("items.title", contains("Beta"));
        List<String> links = given().urlEncodingEnabled(false)
                .get("/api/v1/timeline?metadata[collection]=" + client.collection() + "&published[]=193X&interval=year")
                .then()
                .statusCode(200)
                .extract()
                .path("buckets.findAll { it.possible > 0 }.link");
        assertThat(links)
                .hasSize(3)
                .allSatisfy(link ->
                        given().urlEncodingEnabled(false).get(link).then().body("page.totalItems", equalTo(1)));
    }

    @Test
    void theParametersOfALinkAreListedWithIt() {
        Map<String, List<String>> parameters = given().queryParam("metadata.collection", client.collection())
                .queryParam("topic", "Trade")
                .queryParam("dateField", "published")
                .queryParam("interval", "year")
                .get("/api/v1/timeline")
                .then()
                .statusCode(200)
                .extract()
                .path("buckets[0].params");
        assertThat(parameters)
                .containsEntry("topic", List.of("Trade"))
                .containsEntry("from", List.of("1931"))
                .containsEntry("to", List.of("1931"));
        given().params(parameters).get("/api/v1/articles").then().body("items.title", contains("Alpha"));
    }

    @Test
    void anUnknownValueWithCommasIsShownWithItsParts() {
        list("author=Liu%20Wei,Karl%20Weber")
                .statusCode(200)
                .body("page.totalItems", equalTo(0))
                .body("query.near[0].param", equalTo("author"))
                .body("query.near[0].given", equalTo("Liu Wei,Karl Weber"))
                .body("query.near[0].values", contains("Liu Wei", "Karl Weber"))
                .body("query.near[0].wouldFind", equalTo(2))
                .body("query.near[0].params.author", contains("Liu Wei", "Karl Weber"));
        list("author=Weber,%20Karl").body("page.totalItems", equalTo(1)).body("query.near", empty());
    }

    @ParameterizedTest
    @CsvSource({"author, undefined", "topic, null", "metadata.shelf, NaN", "q, undefined", "q, null", "ids, undefined"})
    void undefinedAndNullAreRejected(String name, String value) {
        list(name + "=" + value)
                .statusCode(400)
                .body("errors[0].param", equalTo(name))
                .body("errors[0].message", containsString("leave the parameter out"));
    }

    @Test
    void undefinedAndNullCanBeSearchedAsWords() {
        list("q=%22null%22").statusCode(200);
        list("q=null%20hypothesis").statusCode(200);
        given().get("/api/v1/dates/parse?text=null").then().statusCode(200);
    }

    @Test
    void placeholdersOfTheDocumentationAreRejected() {
        list("metadata.KEY=speeches").statusCode(400).body("errors[0].param", equalTo("metadata.KEY"));
    }

    /** As ofetch and the Python clients of openapi-generator write it. */
    @Test
    void metadataIsAnObjectInJson() {
        String json = "{\"collection\": \"" + client.collection() + "\", \"shelf\": [\"-x\", \"-y\"]}";
        given().queryParam("metadata", json)
                .queryParam("sort", "title")
                .get("/api/v1/articles")
                .then()
                .statusCode(200)
                .body("items.title", contains("Alpha", "Beta", "Gamma"))
                .body("links.self", containsString("metadata.collection=" + client.collection()));
        list("metadata=%7B%22a%22:%7B%7D%7D").statusCode(400).body("errors[0].param", equalTo("metadata"));
    }

    /** As python-requests writes a dictionary: its keys alone. */
    @Test
    void aKeyInsteadOfAnObjectIsReportedWithItsName() {
        list("metadata=shelf").statusCode(400).body("errors[0].didYouMean", equalTo("metadata.shelf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "author; [\"Liu Wei\",\"Karl Weber\"]; Liu Wei",
                "author; {\"name\":\"Liu Wei\"};",
                "metadata.shelf; {\"a\":\"b\"};",
                "fields; [\"id\",\"title\"]; id",
                "published; [\"193X\"]; 193X",
                "ids; [];"
            })
    void jsonInsteadOfAValueIsRejected(String name, String json, String meant) {
        given().queryParam(name, json)
                .get("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("errors[0].param", equalTo(name))
                .body("errors[0].message", containsString("is JSON"))
                .body("errors[0].didYouMean", equalTo(meant));
    }

    /** As jQuery, ky and Angular write a Date (as text) and ofetch does (as JSON). */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "updatedSince; Mon Nov 23 2026 04:30:00 GMT+0100 (Central European Standard Time); 2026-11-23T03:30:00Z",
                "updatedSince; Mon Nov 23 2026 04:30:00 GMT 0000; 2026-11-23T04:30:00Z",
                "updatedSince; \"2026-11-23T04:30:00.000Z\"; 2026-11-23T04:30:00Z",
                "from; Mon Nov 23 2026 00:30:00 GMT+0100 (Central European Standard Time); 2026-11-23",
                "published; \"2026-11-23T04:30:00.000Z\"; 2026-11-23"
            })
    void aJavaScriptDateIsAnsweredWithTheSupportedForm(String name, String date, String meant) {
        given().queryParam(name, date)
                .get("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("errors[0].param", equalTo(name))
                .body("errors[0].didYouMean", equalTo(meant));
    }

    @ParameterizedTest
    @CsvSource({"author[name], author", "author[0][name], author", "filter[author], author", "page[number], page"})
    void aPathIntoAnObjectIsAnsweredWithTheKnownParameter(String name, String meant) {
        given().queryParam(name, "1")
                .get("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("errors[0].didYouMean", equalTo(meant));
    }

    @Test
    void textThatIsNotJsonIsAccepted() {
        list("q=[%22October%22]").statusCode(200);
        list("author=[Anonymous]").statusCode(200);
        list("topic=%7Bnot%20json").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "people, person",
        "persons[], person",
        "limit, size",
        "per_page, size",
        "pageSize, size",
        "query, q",
        "search, q",
        "pageNumber, page",
        "orderBy, sort",
        "order_by, sort",
        "dateFrom, from",
        "start_date, from",
        "end, to",
        "tags, topic",
        "subject, topic",
        "pageToken, cursor",
        "auther, author"
    })
    void parameterNamesOfOtherApisAreRejectedWithASuggestion(String name, String meant) {
        list(name + "=1").statusCode(400).body("errors[0].didYouMean", equalTo(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "utm_source", "t", "cacheBuster"})
    void cacheBustersAreRejectedWithAnExplanation(String name) {
        list(name + "=1").statusCode(400).body("errors[0].message", containsString("no cache keeps an answer"));
    }

    @ParameterizedTest
    @CsvSource({
        "-date, -published",
        "date, published",
        "newest, -published",
        "date:desc, -published",
        "title_asc, title",
        "'title desc', -title",
        "score, relevance",
        "-updatedAt, -updated",
        "publishd, published"
    })
    void sortKeysOfOtherApisAreRejectedWithASuggestion(String order, String meant) {
        list("sort=" + order.replace(" ", "%20")).statusCode(400).body("errors.didYouMean", hasItems(meant));
    }

    @Test
    void theOrderByRelevanceWithoutWordsIsTheDefaultAndTheAnswerNamesTheOrder() {
        list("sort=relevance")
                .statusCode(200)
                .body("items.title", contains("Gamma", "Beta", "Alpha"))
                .body("query.sorted", equalTo("-published"));
        list("sort=relevance,title")
                .body("items.title", contains("Alpha", "Beta", "Gamma"))
                .body("query.sorted", equalTo("title"));
        list("q=alpha").body("query.sorted", equalTo("relevance"));
        list("q=alpha&sort=-title").body("query.sorted", equalTo("-title"));
        list("ids=" + client.id("b") + "," + client.id("a"))
                .body("items.title", contains("Beta", "Alpha"))
                .body("query.sorted", equalTo("ids"));
    }
}
