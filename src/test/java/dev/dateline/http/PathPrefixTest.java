package dev.dateline.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a proxy that publishes the service under a path, every link starts with that path. */
@QuarkusTest
@TestProfile(PathPrefixTest.AddressForwarding.class)
class PathPrefixTest {

    private static final String PREFIX = "/archive";
    private static final Pattern OWN_PATH = Pattern.compile("\"([^\"\\s]*/(?:api/v1|q/|\\.well-known)[^\"\\s\\\\]*)\"");

    /** A service that evaluates the prefix of a trusted proxy. */
    public static class AddressForwarding implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.enable-forwarded-prefix", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @BeforeEach
    void anArticleWhoseTextLooksLikeLinks() {
        String lookalike = "\\\"links\\\":{\\\"self\\\":\\\"/api/v1/x\\\"}";
        write().body("{\"title\":\"Prefixed ü\",\"summary\":\"" + lookalike + "\",\"topics\":[\"prefixed\",\"a,b\"],"
                        + "\"dates\":{\"published\":\"1917-11-07\"},\"metadata\":{\"links\":\"" + lookalike + "\"}}")
                .put("/api/v1/articles/prefixed")
                .then()
                .body("links.self", equalTo(PREFIX + "/api/v1/articles/prefixed"))
                .body("links.related", equalTo(PREFIX + "/api/v1/articles/prefixed/related"));
        write().body("{\"title\":\"Prefixed too\",\"topics\":[\"prefixed\"],\"dates\":{\"published\":\"1917-11-07\"}}")
                .put("/api/v1/articles/prefixed-too");
    }

    private static RequestSpecification behind() {
        return given().header("X-Forwarded-Prefix", PREFIX);
    }

    private static RequestSpecification write() {
        return behind().header("X-API-Key", Client.KEY).contentType("application/json");
    }

    private static List<String> ownPaths(Response response) {
        List<String> paths = new ArrayList<>();
        Matcher path = OWN_PATH.matcher(response.asString());
        while (path.find()) {
            paths.add(path.group(1));
        }
        return paths;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1",
                "/.well-known/api-catalog",
                "/api/v1/articles?topic=prefixed&size=1",
                "/api/v1/articles?topic=prefixed&size=1&q=prefixed&fields=id,links,highlights",
                "/api/v1/articles?topic=prefixd&author=nobody",
                "/api/v1/articles?topic=prefixed,nothing",
                "/api/v1/articles?topic=prefixed&timeline=decade&dateField=published",
                "/api/v1/articles/prefixed",
                "/api/v1/articles/prefixed?fields=links",
                "/api/v1/articles/prefixed/related",
                "/api/v1/articles/missing",
                "/api/v1/timeline?topic=prefixed&dateField=published",
                "/api/v1/on-this-day/11-07?topic=prefixed",
                "/api/v1/anniversaries?year=2027&topic=prefixed",
                "/api/v1/suggest?q=prefixed",
                "/api/v1/facets/topic?topic=prefixed",
                "/api/v1/changes?since=0",
                "/api/v1/export.ndjson?topic=prefixed"
            })
    void everyPathInAResponseStartsWithThePrefix(String request) {
        Response response = behind().urlEncodingEnabled(false).get(request);
        List<String> paths = ownPaths(response);
        assertThat(paths).isNotEmpty().allMatch(path -> path.startsWith(PREFIX + "/"));
        assertThat(paths).noneMatch(path -> path.contains(PREFIX + PREFIX));
    }

    @Test
    void withThePrefixRemovedAResponseIsTheSame() {
        for (String request : List.of(
                "/api/v1/articles?topic=prefixed&size=1&q=prefixed",
                "/api/v1/articles/prefixed",
                "/api/v1/export.ndjson?topic=prefixed",
                "/api/v1/changes?since=0")) {
            assertThat(behind().get(request).asString().replace(PREFIX + "/api", "/api"))
                    .isEqualTo(given().get(request).asString());
        }
    }

    @Test
    void headersWithPathsHaveThePrefixToo() {
        behind().get("/api/v1/articles?size=1&sort=id")
                .then()
                .header("Link", startsWith("<" + PREFIX + "/api/v1/articles?"));
        behind().get("/").then().header("Link", startsWith("<" + PREFIX + "/.well-known/api-catalog>"));
        write().delete("/api/v1/articles/prefixed-new");
        write().body("{\"title\":\"New\"}")
                .put("/api/v1/articles/prefixed-new")
                .then()
                .statusCode(201)
                .header("Location", equalTo(PREFIX + "/api/v1/articles/prefixed-new"));
        behind().header("X-API-Key", Client.KEY)
                .header("Prefer", "respond-async")
                .contentType("application/x-ndjson")
                .body("{\"id\":\"prefixed-import\",\"title\":\"Imported\"}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .header("Location", startsWith(PREFIX + "/api/v1/imports/"));
    }

    @Test
    void feedsHaveThePrefixInUrlsButNotInIds() {
        behind().header("X-Forwarded-Proto", "https")
                .get("/api/v1/feed.json?topic=prefixed")
                .then()
                .body("feed_url", containsString(PREFIX + "/api/v1/feed.json?topic=prefixed"))
                .body("home_page_url", containsString(PREFIX + "/api/v1/articles?topic=prefixed"))
                .body("items.url", everyItem(containsString(PREFIX + "/api/v1/articles/prefixed")));
        String feedId = "feed.id";
        assertThat(atom(behind()).extract().<String>path(feedId))
                .isEqualTo(atom(given()).extract().<String>path(feedId));
        atom(behind()).body("feed.link.@href", everyItem(containsString(PREFIX + "/api/v1/")));
    }

    private static ValidatableResponse atom(RequestSpecification request) {
        return request.get("/api/v1/feed.atom?topic=prefixed").then().statusCode(200);
    }

    @Test
    void entityTagsNameThePrefixAsItChangesTheBytes() {
        for (String path :
                List.of("/api/v1/articles/prefixed", "/api/v1/articles?topic=prefixed", "/api/v1/feed.json")) {
            String tag = given().get(path).header("ETag");
            String prefixed = behind().get(path).header("ETag");
            assertThat(prefixed).isNotEqualTo(tag);
            behind().header("If-None-Match", tag).get(path).then().statusCode(200);
            behind().header("If-None-Match", prefixed).get(path).then().statusCode(304);
        }
        String tag = behind().get("/api/v1/articles/prefixed").header("ETag");
        write().header("If-Match", tag)
                .body("{\"title\":\"Prefixed\"}")
                .patch("/api/v1/articles/prefixed")
                .then()
                .statusCode(200);
        given().get("/api/v1/articles/prefixed").then().header("Vary", containsString("X-Forwarded-Prefix"));
    }

    @Test
    void openApiNamesThePrefixAsItsServer() {
        behind().get("/q/openapi?format=json").then().body("servers[0].url", equalTo(PREFIX));
        behind().get("/q/openapi").then().body(containsString("\nservers:\n- url: " + PREFIX + "\n"));
        given().get("/q/openapi?format=json").then().body("servers[0].url", equalTo("/"));
        String[] types = {"Content-Type", "Content-Security-Policy", "Cache-Control"};
        for (String format : List.of("?format=json", "")) {
            for (String type : types) {
                assertThat(behind().get("/q/openapi" + format).header(type))
                        .isEqualTo(given().get("/q/openapi" + format).header(type));
            }
        }
    }

    @Test
    void swaggerUiUsesARelativeDocumentUrl() {
        String page = behind().get("/q/swagger-ui/").asString();
        assertThat(page).contains("url: '../openapi'");
        behind().redirects()
                .follow(false)
                .get("/q/swagger-ui")
                .then()
                .header("Location", equalTo(PREFIX + "/q/swagger-ui/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/a/../b", "https://evil.example", "/a b", "/\"><b>", "/a?b", "/a, /b"})
    void anInvalidPrefixIsIgnored(String prefix) {
        Response response = given().header("X-Forwarded-Prefix", prefix).get("/api/v1/articles/prefixed");
        response.then().statusCode(200).body("links.self", not(containsString("..")));
        assertThat(response.path("links.self").toString())
                .matches("(/evil\\.example)?/api/v1/articles/prefixed"); // the framework removes slashes around it
    }

    @Test
    void aSlashAtItsEndDoesNotMatter() {
        given().header("X-Forwarded-Prefix", "/one/two/")
                .get("/api/v1/articles/prefixed")
                .then()
                .body("links.self", equalTo("/one/two/api/v1/articles/prefixed"));
    }
}
