package dev.dateline.article;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConditionalRequestsTest {

    private static final String ARTICLES = "/api/v1/articles";

    private final Client client = new Client();

    @Test
    void aFailedPreconditionIsCheckedFirst() {
        String tag = client.put("a", "'title':'t'").header("ETag");
        String path = ARTICLES + "/" + client.id("a");
        writer().header("If-Match", tag)
                .body("{\"title\":\"u\"}")
                .put(path)
                .then()
                .statusCode(200);
        writer().header("If-Match", tag)
                .body("{\"title\":\"u\"}")
                .put(path)
                .then()
                .statusCode(412);
        writer().header("If-Match", tag)
                .body("{\"title\":\"v\"}")
                .patch(path)
                .then()
                .statusCode(412);
        writer().header("If-Match", tag).delete(path).then().statusCode(412);
        writer().header("If-None-Match", "*")
                .body("{\"title\":\"v\"}")
                .put(path)
                .then()
                .statusCode(412)
                .body("detail", containsString("already exists"));
        given().get(path).then().body("title", equalTo("u"));
    }

    @Test
    void aMatchingTagGets304() {
        client.put("a", "'title':'t'");
        String path = ARTICLES + "/" + client.id("a");
        String tag = given().get(path).header("ETag");
        given().header("If-None-Match", tag)
                .header("Cache-Control", "no-cache")
                .get(path)
                .then()
                .statusCode(304);
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void malformedTagsMatchNothing() {
        String tag = client.put("a", "'title':'t'").header("ETag");
        String path = ARTICLES + "/" + client.id("a");
        String open = tag.substring(0, tag.length() - 1);
        for (String odd : new String[] {
            tag + "x", tag + ";q=1", tag + " " + tag, "*, \"x\"", open + "-other\"", open + "-gzip-gzip\"", open
        }) {
            writer().header("If-Match", odd).delete(path).then().statusCode(412);
        }
        writer().header("If-Match", "\"x\", " + tag).delete(path).then().statusCode(204);
    }
}
