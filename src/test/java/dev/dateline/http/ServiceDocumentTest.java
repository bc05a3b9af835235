package dev.dateline.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceDocumentTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    @Test
    void theRootListsTheEndpoints() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", containsString("Accept"))
                .body("name", equalTo("Dateline"))
                .body("endpoints.find { it.path == '/api/v1/articles' }.method", equalTo("GET"));
        assertThat(given().get("/api/v1").asString()).isEqualTo(given().get("/").asString());
    }

    @Test
    void theIconIsCacheable() {
        byte[] icon = given().get("/favicon.ico")
                .then()
                .statusCode(200)
                .contentType(startsWith("image/"))
                .header("Cache-Control", containsString("max-age=2592000"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asByteArray();
        assertThat(icon).startsWith(0, 0, 1, 0).hasSizeLessThan(4096);
        given().head("/favicon.ico").then().statusCode(200);
        given().options("/favicon.ico").then().statusCode(204).header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().get("/api/v1/feed.json").then().body("favicon", containsString("/favicon.ico"));
    }

    @Test
    void everyLinkOfTheServiceDocumentWorks() {
        JsonPath welcome = given().get("/api/v1").jsonPath();
        List<String> examples = welcome.getList("endpoints.examples.flatten()");
        List<String> links = welcome.getList("links.collect { it.value }");
        assertThat(examples).contains("/api/v1/articles?q=Trotsky&about=1940");
        Stream.concat(examples.stream(), links.stream()).forEach(ServiceDocumentTest::answers);
    }

    @Test
    void everyLinkOfThePageWorks() {
        String page = given().accept("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
        List<String> links = LINK.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(links).hasSizeGreaterThan(4).allSatisfy(ServiceDocumentTest::answers);
    }

    @Test
    void theApiCatalogIsALinkset() {
        JsonPath catalog = given().get("/.well-known/api-catalog")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/linkset+json"))
                .extract()
                .jsonPath();
        List<String> links =
                catalog.getList("linkset.collect { it.values().findAll { it instanceof List }.href }.flatten()");
        assertThat(links)
                .contains("/api/v1", "/q/openapi", "/q/swagger-ui/", "/q/health")
                .allSatisfy(ServiceDocumentTest::answers);
    }

    @Test
    void unknownParametersAndInvalidKeysAreRejected() {
        given().get("/?a=b").then().statusCode(400).body("errors[0].message", containsString("there are none"));
        given().header("X-API-Key", "wrong").get("/api/v1").then().statusCode(401);
    }

    private static void answers(String link) {
        assertThat(given().urlEncodingEnabled(false).get(link).statusCode())
                .as(link)
                .isEqualTo(200);
    }
}
