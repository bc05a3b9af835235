package dev.dateline.search;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleListTest {

    private final Client client = new Client();

    private Matcher<Iterable<? extends String>> ids(String... names) {
        return contains(Arrays.stream(names).map(client::id).toArray(String[]::new));
    }

    private void archiveOfThree() {
        client.put(
                "speech",
                "'title':'A speech in Copenhagen','summary':'He spoke for two hours about October.',"
                        + "'authors':['Léon T.'],'topics':['revolution'],'people':['Natalia'],'places':['Copenhagen'],'language':'en',"
                        + "'dates':{'published':'1932-11-27','about':['1917-11-07']}");
        client.put(
                "survey",
                "'title':'A survey of the year','summary':'What October changed.','authors':['Alan W.'],"
                        + "'topics':['revolution','history'],'language':'en','dates':{'published':'1992','about':['1917']}");
        client.put("letter", "'title':'An undated letter','summary':'Nothing is known.','language':'de'");
    }

    @Test
    void theNewestComeFirstAndTheUndatedLast() {
        archiveOfThree();
        client.list().body("items.id", ids("survey", "speech", "letter"));
        client.list("sort", "published").body("items.id", ids("speech", "survey", "letter"));
    }

    @Test
    void rolesCombine() {
        archiveOfThree();
        client.list("published", "199X", "about", "1917").body("items.id", ids("survey"));
        client.list("published", "193X", "about", "1917").body("items.id", ids("speech"));
        client.list("about", "1917-11", "dateMatch", "within").body("items.id", ids("speech"));
        client.list("about", "1917-11", "dateMatch", "contains").body("items.id", ids("survey"));
        client.list("date", "1932").body("items.id", ids("speech"));
    }

    @Test
    void pickersTakeAnyPrecision() {
        archiveOfThree();
        client.list("from", "1932", "to", "1940-05").body("items.id", ids("speech"));
        client.list("from", "1990").body("items.id", ids("survey"));
        client.list("from", "1917-11-07", "to", "1917-11-07", "dateField", "about", "rangeMatch", "within")
                .body("items.id", ids("speech"));
        client.list("dateField", "any", "decade", "191X").body("page.totalItems", equalTo(2));
        client.list("year", "1992").body("items.id", ids("survey"));
        client.list("onDay", "11-27").body("items.id", ids("speech"));
    }

    @Test
    void undatedArticlesCanBeSelected() {
        archiveOfThree();
        client.list("undated", "only").body("items.id", ids("letter"));
        client.list("undated", "exclude").body("page.totalItems", equalTo(2));
        client.list("published", "1992", "undated", "include").body("items.id", ids("survey", "letter"));
    }

    @Test
    void exactValuesIgnoreCaseAndAccents() {
        archiveOfThree();
        client.list("author", "leon t.").body("items.id", ids("speech"));
        client.list("author", "LÉON T.", "author", "Alan W.").body("page.totalItems", equalTo(2));
        client.list("topic", "revolution", "author", "-Alan W.").body("items.id", ids("speech"));
        client.list("language", "de").body("items.id", ids("letter"));
        client.list("place", "copenhagen", "person", "natalia").body("items.id", ids("speech"));
    }

    @Test
    void wordsAreSearchedInAllMembers() {
        archiveOfThree();
        client.list("q", "october").body("page.totalItems", equalTo(2)).body("items[0].score", greaterThan(0f));
        client.list("q", "leon").body("items.id", ids("speech"));
        client.list("q", "\"two hours\"").body("items.id", ids("speech"));
        client.list("q", "\"hours two\"").body("items", empty());
        client.list("q", "october -copenhagen").body("items.id", ids("survey"));
        client.list("q", "copenhagen OR letter").body("page.totalItems", equalTo(2));
        client.list("q", "october zebra", "match", "all").body("items", empty());
        client.list("q", "october zebra").body("page.totalItems", equalTo(2)).body("query.relaxed", equalTo(true));
    }

    @Test
    void idsComeInTheOrderGiven() {
        archiveOfThree();
        client.list("ids", client.id("letter") + "," + client.id("none") + "," + client.id("speech"))
                .body("items.id", ids("letter", "speech"));
        client.list("ids", client.id("letter") + "," + client.id("speech"), "sort", "title")
                .body("items.id", ids("speech", "letter"));
    }

    @Test
    void pagesTogetherAreTheListWithoutRepetition() {
        writer().contentType("application/x-ndjson")
                .body(IntStream.range(0, 250)
                        .mapToObj(i -> client.article("'title':'same','dates':{'published':'1930'}"))
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .body("created", equalTo(250));
        List<String> all = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            ValidatableResponse list = client.list("size", 100, "page", page);
            list.body("page.totalItems", equalTo(250))
                    .body("page.totalPages", equalTo(3))
                    .header("X-Total-Count", "250");
            all.addAll(list.extract().path("items.id"));
        }
        assertThat(all).hasSize(250).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void linksPointToTheNeighbouringPages() {
        archiveOfThree();
        ValidatableResponse first = client.list("size", 1);
        first.body("links.prev", nullValue()).header("Link", containsString("rel=\"next\""));
        ValidatableResponse second = given().urlEncodingEnabled(false)
                .get(first.extract().<String>path("links.next"))
                .then();
        second.body("items.id", ids("speech")).body("page.number", equalTo(2)).body("links.prev", notNullValue());
    }

    @Test
    void linksTooLongForAHeaderAreOnlyInTheBody() {
        archiveOfThree();
        client.list("size", 1, "q", "october " + "x".repeat(1000)).header("Link", containsString("rel=\"next\""));
        client.list("size", 1, "q", "october " + "\u6c49".repeat(1000))
                .statusCode(200)
                .header("Link", nullValue())
                .header("X-Total-Count", "2")
                .body("links.next", containsString("page=2"));
    }

    @Test
    void allErrorsAreReportedTogether() {
        client.list(
                        "size",
                        1000,
                        "publishd",
                        "1930",
                        "about",
                        "1917-18",
                        "mentions",
                        "1945/",
                        "sort",
                        "titel",
                        "page",
                        "x")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.param", containsInAnyOrder("size", "publishd", "about", "mentions", "sort", "page"))
                .body("errors.find { it.param == 'publishd' }.didYouMean", equalTo("published"))
                .body("errors.find { it.param == 'about' }.didYouMean", equalTo("1917/1918"))
                .body("errors.find { it.param == 'mentions' }.didYouMean", equalTo("1945/.."))
                .body("errors.find { it.param == 'sort' }.didYouMean", equalTo("title"));
    }

    @Test
    void aReversedRangeAndAnOpenBoundAreErrors() {
        client.list("from", "1940", "to", "1930").statusCode(400).body("errors.code", contains("conflict"));
        client.list("from", "1940/..").statusCode(400);
        client.list("about", "XXXX-11-07").statusCode(400).body("errors[0].message", containsString("onDay=11-07"));
        client.list("page", 101, "size", 100).statusCode(400).body("errors[0].message", containsString("cursor"));
        client.list("page", 100, "size", 100).statusCode(200).body("items", empty());
    }

    @Test
    void anEmptyValueCountsAsAbsent() {
        archiveOfThree();
        client.list("q", "", "published", "", "sort", "").statusCode(200).body("page.totalItems", equalTo(3));
    }

    @Test
    void aRepeatedSingleParameterIsAnError() {
        client.list("q", "a", "q", "b").statusCode(400).body("errors.code", contains("repeated"));
    }

    @Test
    void onlyRequestedMembersAreReturned() {
        archiveOfThree();
        client.list("q", "zebra OR copenhagen", "fields", "id,score,dates.about.edtf")
                .body("items[0].keySet()", hasItems("id", "score", "dates"))
                .body("items[0].size()", equalTo(3))
                .body("items[0].dates.about[0].edtf", equalTo("1917-11-07"));
        client.list("fields", "id,titel").statusCode(400).body("errors[0].didYouMean", equalTo("title"));
    }

    @Test
    void updatedSinceTestsTheTimeOfTheLastWrite() {
        archiveOfThree();
        String at = client.list("q", "copenhagen").extract().path("items[0].updatedAt");
        client.list("updatedSince", at, "q", "copenhagen").body("items.id", ids("speech"));
        client.list("updatedSince", "2999-01-01T00:00:00Z").body("items", empty());
        client.list("updatedSince", "yesterday").statusCode(400);
    }

    @Test
    void anyTextUpToItsLimitsIsAnswered() {
        archiveOfThree();
        String words = IntStream.range(0, 500).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        client.list("q", words).statusCode(200);
        client.list("q", words + " more").statusCode(400).body("errors.code", contains("tooMany"));
        client.list("q", "\u6c49".repeat(4000)).statusCode(200);
        client.list("q", "\u6c49".repeat(4001)).statusCode(400).body("errors.code", contains("tooLong"));
        client.list("q", "\"(".repeat(2000)).statusCode(200);
        client.list("q", "AND NOT * ~ title:speech^2 [a TO b]").statusCode(200);
        client.list("q", "!?").statusCode(200).body("items", empty());
    }

    @Test
    void theBestMatchIsFirstOnEveryPage() {
        client.put("one", "'title':'A strike','summary':'Of dockers.'");
        client.put("two", "'title':'A letter','summary':'Of a strike, among many other things that it tells of.'");
        client.list("q", "strike").body("items.id", ids("one", "two"));
        client.list("q", "strike", "size", 1, "page", 2).body("items.id", ids("two"));
    }
}
