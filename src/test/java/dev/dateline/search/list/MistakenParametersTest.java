package dev.dateline.search.list;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parameter that stands for nothing, or is written as elsewhere, is answered with. */
@QuarkusTest
class MistakenParametersTest {

    private final Client client = new Client();

    private static ValidatableResponse list(String name, String value) {
        return given().queryParam(name, value).get("/api/v1/articles").then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "topic", "language", "metadata.shelf", "published", "size", "sort", "ids"})
    void aBlankValueIsAbsent(String name) {
        client.put("a", "'title':'A'");
        client.get("articles", name, "  ").statusCode(200).body("page.totalItems", equalTo(1));
        client.get("articles", name, "\u00A0").statusCode(200).body("page.totalItems", equalTo(1));
    }

    @Test
    void aMinusBeforeABlankExcludesNothingAndIsRejected() {
        list("author", "- ").statusCode(400).body("errors[0].param", equalTo("author"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"undefined", "null"})
    void suggestionsForAnAbsentWordAreRejectedAsListsAre(String word) {
        given().queryParam("q", word).get("/api/v1/suggest").then().statusCode(400);
        given().queryParam("q", word + "-hypothesis")
                .get("/api/v1/suggest")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "undefined", "{}", "[object Object]", "{\"a\":null,\"null\":null}"})
    void metadataThatIsNothingIsToBeLeftOut(String value) {
        list("metadata", value)
                .statusCode(400)
                .body("errors[0].param", equalTo("metadata"))
                .body("errors[0].message", containsString("write each member as a parameter, such as metadata."))
                .body("errors[0].didYouMean", not(equalTo("metadata.null")))
                .body("errors[0].didYouMean", not(equalTo("metadata.KEY")));
    }

    @Test
    void aMemberOfMetadataWithoutAValueIsNotIgnored() {
        list("metadata", "{\"collection\":null}")
                .statusCode(400)
                .body("errors[0].didYouMean", equalTo("metadata.collection"));
        list("metadata", "{\"shelf\":\"a\",\"box\":{\"b\":\"c\"}}").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata[undefined]", "metadata.null", "metadata[KEY]"})
    void whatIsNoKeyOfMetadataIsRejected(String name) {
        list(name, "x").statusCode(400).body("errors[0].message", containsString("Write a key in place of"));
        list("facets", name.replace("[", ".").replace("]", "")).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "fields, metadata[collection], metadata.collection",
        "fields, dates[published], dates.published",
        "facets, metadata[collection], metadata.collection",
        "allOf, metadata[collection], metadata.collection"
    })
    void aPathInBracketsIsAnsweredWithThatInDots(String name, String path, String meant) {
        list(name, path)
                .statusCode(400)
                .body("errors[0].value", equalTo(path))
                .body("errors[0].didYouMean", equalTo(meant));
    }

    @ParameterizedTest
    @CsvSource({"'title,desc', -title", "'title,ASC', title", "'date,descending', -published"})
    void aDirectionBehindTheKeyIsAnsweredWithTheSign(String order, String meant) {
        list("sort", order).statusCode(400).body("errors.didYouMean.last()", equalTo(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset", "skip", "start", "startIndex"})
    void aNumberOfArticlesToSkipIsNotTakenForAPage(String name) {
        list(name, "10")
                .statusCode(400)
                .body("errors[0].message", containsString("pages of 'size' articles"))
                .body("errors[0].didYouMean", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"decade, '193X,194X'", "year, '1901,1902'", "published, '1901,1902'", "date, '1901, 1903-02'"})
    void datesJoinedByCommasAreToBeRepeated(String name, String dates) {
        list(name, dates)
                .statusCode(400)
                .body("errors[0].message", containsString("repeat the parameter"))
                .body("errors[0].didYouMean", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"foo:1930,", "published,", "publishd:1930, published:1930"})
    void aBucketWithoutARoleOrADateNamesTheRoles(String bucket, String meant) {
        list("bucket", bucket)
                .statusCode(400)
                .body("errors[0].message", containsString("published, republished, about, mentions, any"))
                .body("errors[0].didYouMean", equalTo(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "eng", "en_GB", "en-", "en"})
    void aLanguageIsFoundHoweverItIsWritten(String language) {
        client.put("a", "'title':'A','language':'en-GB'");
        client.put("b", "'title':'B','language':'de'");
        client.get("articles", "language", language).body("items.title", contains("A"));
        client.get("articles", "language", "-" + language).body("items.title", contains("B"));
    }
}
