package dev.dateline.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MatrixTest {

    private final Client client = new Client();

    @BeforeEach
    void archive() {
        client.dated("speech", "'published':'1932-11-27','about':['1917-11-07','1918/1921']");
        client.dated("survey", "'published':'1992','about':['1917']");
        client.dated("history", "'published':'193X','about':['1905/1917']");
        client.dated("memoir", "'published':'1930/..','about':['XXXX-11-07']");
        client.dated("leaflet", "'published':'1917/'");
        client.dated("letter", "'about':['../1917','-0048/-0041']");
    }

    private ValidatableResponse matrix(Object... parameters) {
        return client.get("matrix", parameters);
    }

    @Test
    void itCountsArticlesByTwoDecades() {
        matrix("x", "published", "y", "about", "interval", "decade", "about", "1900/1929")
                .statusCode(200)
                .body("x.dateField", equalTo("published"))
                .body("x.interval", equalTo("decade"))
                .body("x.buckets.edtf", contains("193X", "194X", "195X", "196X", "197X", "198X", "199X"))
                .body("x.buckets[0].label", equalTo("1930s"))
                .body("y.dateField", equalTo("about"))
                .body("y.buckets.edtf", contains("190X", "191X", "192X"))
                .body("cells.x", contains(0, 0, 0, 6))
                .body("cells.y", contains(0, 1, 2, 1))
                .body("cells.certain", contains(0, 1, 0, 1))
                .body("cells.possible", contains(1, 2, 1, 1))
                .body("undated.x", equalTo(1))
                .body("undated.y", equalTo(0))
                .body("totalItems", equalTo(4));
    }

    @Test
    void articlesWithoutADateAreCountedSeparately() {
        matrix("interval", "century")
                .body("undated.x", equalTo(1))
                .body("undated.y", equalTo(1))
                .body("totalItems", equalTo(6));
        matrix("x", "republished", "y", "mentions")
                .body("cells", empty())
                .body("x.buckets", empty())
                .body("undated.x", equalTo(6))
                .body("undated.y", equalTo(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interval=decade",
                "x=about&y=published&interval=century",
                "interval=decade&published=193X&undated=include",
                "interval=decade&about=1917&published=1930/1999",
                "xInterval=year&yInterval=century&from=1930&to=1939",
                "interval=century&about=19XX&dateMatch=within",
                "interval=century&dateField=about&from=1910&to=1920&rangeMatch=within&bucket=191X",
                "interval=century&undated=include",
                "interval=century&date=1917&onDay=11-07&dateField=about"
            })
    void aLinkFindsWhatIsPossible(String query) {
        ValidatableResponse matrix = given().queryParam("metadata.collection", client.collection())
                .get("/api/v1/matrix?" + query)
                .then()
                .statusCode(200);
        List<Map<String, Object>> cells = matrix.extract().path("cells");
        List<Map<String, List<String>>> params = matrix.extract().path("cells.params");
        assertThat(cells).isNotEmpty();
        for (int i = 0; i < cells.size(); i++) {
            Map<String, Object> cell = cells.get(i);
            String link = (String) cell.get("link");
            int found =
                    given().urlEncodingEnabled(false).get(link).then().extract().path("page.totalItems");
            assertThat(found).as(link).isEqualTo(cell.get("possible"));
            int byParams = given().queryParams(params.get(i))
                    .get("/api/v1/articles")
                    .then()
                    .extract()
                    .path("page.totalItems");
            assertThat(byParams).as("params of %s", link).isEqualTo(cell.get("possible"));
        }
    }

    @Test
    void theTwoRolesDiffer() {
        matrix("x", "about")
                .statusCode(400)
                .body("errors.param", contains("y"))
                .body("errors.code", contains("conflict"));
        matrix("x", "subject", "yInterval", "decades")
                .statusCode(400)
                .body("errors.didYouMean", contains(null, "decade"));
    }

    @Test
    void tooManyBucketsOrCellsNameIntervalsThatFit() {
        matrix("interval", "month")
                .statusCode(400)
                .body("errors.param", contains("interval"))
                .body("errors.code", contains("tooMany"));
        client.dated("ages", "'published':'1000/1800','about':['0900/1500']");
        matrix("xInterval", "year", "yInterval", "year", "published", "1000/1899", "about", "0900/1499")
                .statusCode(400)
                .body("errors.param", contains("xInterval"))
                .body("errors[0].message", containsString("xInterval=decade and yInterval=decade"))
                .body("errors.didYouMean", contains("decade"));
        matrix("interval", "decade", "published", "1000/1899", "about", "0900/1499")
                .statusCode(200);
    }
}
