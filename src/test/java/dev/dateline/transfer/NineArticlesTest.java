package dev.dateline.transfer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive that a newcomer meets. Other tests write into it too, so each question is put to the nine alone. */
@QuarkusTest
class NineArticlesTest {

    private static final String VOLKOV = "interview-with-esteban-volkov";
    private static final String HISTORY_ID = "history-of-the-russian-revolution";
    private static final String SPEECH_ID = "in-defence-of-october";
    private static final String PROSPECTS_ID = "results-and-prospects";
    private static final String MEMORY = "in-memory-of-leon-trotsky";
    private static final String WOMEN_ID = "women-before-during-and-after-the-russian-revolution";
    private static final String MEANING_ID = "the-meaning-of-october";
    private static final String REVIEW_ID = "review-of-trotskys-stalin";
    private static final String ASSASSINATION = "the-assassination-of-leon-trotsky";
    private static final List<String> IDS = List.of(
            VOLKOV, HISTORY_ID, SPEECH_ID, PROSPECTS_ID, MEMORY, WOMEN_ID, MEANING_ID, REVIEW_ID, ASSASSINATION);

    @Test
    void thereAreNineAndEachHasItsOwnAddress() {
        find().body("page.totalItems", equalTo(9)).body("items.id", containsInAnyOrder(IDS.toArray()));
        IDS.forEach(id -> given().get("/api/v1/articles/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("language", equalTo("en")));
    }

    @Test
    void theFirstRequestOfTheReadmeIsAnswered() {
        find("q", "Trotsky", "about", "1940").body("items.id", containsInAnyOrder(VOLKOV, MEMORY, ASSASSINATION));
        find("published", "199X", "about", "1917").body("items.id", contains(MEANING_ID));
    }

    @ParameterizedTest
    @CsvSource({
        "machine, ''", // the archive is in words of its own, and not every word is in it
        "gunmen, " + VOLKOV,
        "tsar, " + HISTORY_ID,
        "copenhagen, " + SPEECH_ID,
        "absolutism, " + PROSPECTS_ID,
        "pamphlet, " + MEMORY,
        "liberation, " + WOMEN_ID,
        "guides, " + MEANING_ID,
        "koba, " + REVIEW_ID,
        "coma, " + ASSASSINATION
    })
    void eachIsFoundByAWord(String word, String id) {
        find("q", word).body("items.id", id.isEmpty() ? equalTo(List.of()) : contains(id));
    }

    @ParameterizedTest
    @CsvSource({
        "republished, 2006, " + VOLKOV,
        "about, 1988, " + VOLKOV,
        "about, 1940-05-24, " + VOLKOV,
        "published, 1930, " + HISTORY_ID,
        "about, 1917-01, " + HISTORY_ID,
        "about, 1932, " + SPEECH_ID,
        "about, 1917-11, " + SPEECH_ID,
        "about, 1905, " + PROSPECTS_ID,
        "published, 2000, " + MEMORY,
        "republished, 2020, " + MEMORY,
        "published, 2017, " + WOMEN_ID,
        "published, 1992, " + MEANING_ID,
        "about, 1917-11-07, " + MEANING_ID,
        "republished, 2018-12-18, " + REVIEW_ID,
        "republished, 2019-12-21, " + REVIEW_ID,
        "about, 1878, " + REVIEW_ID,
        "published, 2012, " + ASSASSINATION,
        "republished, 2018-08-20, " + ASSASSINATION,
        "about, 1940-08-21, " + ASSASSINATION
    })
    void eachIsFoundByEveryDateInItsRole(String role, String date, String id) {
        find(role, date).body("items.id", hasItem(id));
    }

    @Test
    void unknownFactsAreAbsent() {
        find("undated", "only", "dateField", "published")
                .body("items.id", containsInAnyOrder(VOLKOV, SPEECH_ID, PROSPECTS_ID, REVIEW_ID));
        given().get("/api/v1/articles/" + PROSPECTS_ID).then().body("dates.published", nullValue());
    }

    @Test
    void anOldStyleDateIsKeptBesideTheOneItEquals() {
        given().get("/api/v1/articles/" + MEANING_ID)
                .then()
                .body("dates.about.find { it.edtf == '1917-11-07' }.oldStyle", equalTo("1917-10-25"))
                .body("dates.about.find { it.edtf == '1917-11-07' }.inferred", equalTo(true));
    }

    @Test
    void computedDatesAreMarkedAsInferred() {
        given().get("/api/v1/articles/" + ASSASSINATION)
                .then()
                .body("dates.published.inferred", equalTo(false))
                .body("dates.republished.inferred", equalTo(true))
                .body("dates.republished.display", equalTo("20 August 2018"));
    }

    private static ValidatableResponse find(String... parameters) {
        RequestSpecification request = given().queryParam("ids", String.join(",", IDS));
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/articles").then().statusCode(200);
    }
}
