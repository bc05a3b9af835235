package dev.dateline.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered has the shapes that the OpenAPI document promises. */
@QuarkusTest
class ResponseSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPLETE_ARTICLE =
            "'title':'T','summary':'Written on 27 November 1932.','language':'en','url':'https://example.org/t',"
                    + "'authors':['A'],'topics':['B'],'dates':{'published':'193X','about':['1917~',{'oldStyle':'1917-10-25'}]}";

    private final Client client = new Client();
    private ObjectNode document;

    @BeforeEach
    void read() throws IOException {
        document = (ObjectNode) JSON.readTree(
                given().queryParam("format", "json").get("/q/openapi").asString());
    }

    private void conforms(Response answer, String schema) throws IOException {
        assertThat(faults(JSON.readTree(answer.asString()), schema))
                .as(answer.asString())
                .isEmpty();
    }

    /** The document is a schema when it refers to one of its own. */
    private Set<ValidationMessage> faults(JsonNode value, String schema) {
        ObjectNode root = document.deepCopy();
        root.put("$ref", "#/components/schemas/" + schema);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(root)
                .validate(value);
    }

    @Test
    void articlesMatchTheSchema() throws IOException {
        conforms(client.put("whole", COMPLETE_ARTICLE), "Article");
        conforms(client.put("bare", "'title':'T'"), "Article");
        conforms(given().get("/api/v1/articles/" + client.id("whole")), "Article");
    }

    @Test
    void listsMatchTheSchema() throws IOException {
        client.put("whole", COMPLETE_ARTICLE);
        conforms(client.list().extract().response(), "ArticleList");
        conforms(client.list("q", "written", "size", 1).extract().response(), "ArticleList");
        conforms(
                client.list("q", "written", "about", "1917", "explain", true, "facets", "author,decade")
                        .extract()
                        .response(),
                "ArticleList");
        conforms(client.list("q", "nothingofthekind").extract().response(), "ArticleList");
        conforms(given().get("/api/v1/facets/author?size=1"), "FacetValues");
        conforms(given().get("/api/v1/facets/metadata.none"), "FacetValues");
    }

    @Test
    void calendarAndTimelineResponsesMatchTheSchema() throws IOException {
        client.put("whole", COMPLETE_ARTICLE);
        conforms(given().get("/api/v1/timeline?dateField=about"), "Timeline");
        conforms(given().get("/api/v1/matrix?interval=decade"), "Matrix");
        conforms(given().get("/api/v1/timeline?q=nothingofthekind"), "Timeline");
        conforms(given().get("/api/v1/on-this-day/11-07"), "OnThisDay");
        conforms(given().get("/api/v1/on-this-day"), "OnThisDay");
        conforms(given().get("/api/v1/anniversaries?year=2027&month=11"), "Anniversaries");
        conforms(given().get("/api/v1/anniversaries"), "Anniversaries");
    }

    @Test
    void exportsAndFeedsMatchTheSchema() throws IOException {
        client.put("whole", COMPLETE_ARTICLE);
        conforms(given().get("/api/v1/changes"), "Changes");
        conforms(given().get("/api/v1/feed.json"), "JsonFeed");
    }

    /** The schema of a success of a GET operation: its path as in the document, and its media type. */
    private String responseSchema(String path) {
        JsonNode response = document.at("/paths").path(path).at("/get/responses/200");
        String name = response.path("$ref").asText().replaceFirst(".*/", "");
        String schema = document.at("/components/responses/" + name + "/content/application~1json/schema/$ref")
                .asText();
        return schema.replaceFirst(".*/", "");
    }

    /** What is answered under {@code fields} is as described for the operation. */
    private void isSparselyAsDescribed(String path, String url) throws IOException {
        String schema = responseSchema(path);
        for (String fields : List.of(
                "id",
                "title,dates.published.display",
                "dates.about,mentions.date.edtf,links.self",
                "dateline.display,metadata.collection,score,highlights",
                "")) {
            boolean isHit = !fields.contains("score") || path.equals("/api/v1/articles");
            String known = isHit ? fields : "dateline.display,metadata.collection";
            Response answer = given().queryParam("fields", known).get(url);
            answer.then().statusCode(200);
            conforms(answer, schema);
        }
    }

    @Test
    void sparseArticlesMatchTheSchema() throws IOException {
        client.put("whole", COMPLETE_ARTICLE);
        client.put("other", COMPLETE_ARTICLE);
        String article = "/api/v1/articles/" + client.id("whole");
        isSparselyAsDescribed("/api/v1/articles", "/api/v1/articles?q=written&explain=true&timeline=auto");
        isSparselyAsDescribed("/api/v1/articles/{id}", article);
        isSparselyAsDescribed("/api/v1/articles/{id}/related", article + "/related");
        isSparselyAsDescribed("/api/v1/changes", "/api/v1/changes?size=500");
        isSparselyAsDescribed("/api/v1/on-this-day", "/api/v1/on-this-day?asOf=2027-11-07");
        isSparselyAsDescribed("/api/v1/on-this-day/{day}", "/api/v1/on-this-day/11-07");
        isSparselyAsDescribed("/api/v1/anniversaries", "/api/v1/anniversaries?year=2017");
        conforms(given().get("/api/v1/archive"), responseSchema("/api/v1/archive"));
    }

    @Test
    void sparseSchemasHaveTheMembersOfTheCompleteOnesAndRequireNone() {
        for (String name : List.of("Article", "Dates", "ArticleDate", "Dateline", "Mention", "ArticleLinks")) {
            JsonNode complete = document.at("/components/schemas/" + name);
            JsonNode sparse = document.at("/components/schemas/Sparse" + name);
            assertThat(sparse.path("properties").fieldNames())
                    .toIterable()
                    .as(name)
                    .containsExactlyElementsOf(() -> complete.path("properties").fieldNames());
            assertThat(complete.path("required")).hasSameSizeAs(complete.path("properties"));
            assertThat(sparse.has("required")).isFalse();
        }
        String sparse = document.at("/components/schemas/SparseArticle").toString();
        assertThat(sparse)
                .contains("schemas/SparseDates\"", "schemas/SparseMention\"", "schemas/SparseDateline\"")
                .doesNotContain("schemas/Dates\"", "schemas/Mention\"");
    }

    @Test
    void writesReturnCompleteArticles() throws IOException {
        assertThat(document.at("/components/responses/Article/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/Article");
        JsonNode sparse = JSON.readTree("{\"title\":\"T\"}");
        assertThat(faults(sparse, "Article")).isNotEmpty();
        assertThat(faults(sparse, "SparseArticle")).isEmpty();
        assertThat(faults(JSON.readTree("{\"title\":5}"), "SparseArticle")).isNotEmpty();
        assertThat(faults(JSON.readTree("{\"dates\":{\"published\":{\"edtf\":5}}}"), "SparseArticle"))
                .isNotEmpty();
    }

    @Test
    void readArticlesMayBeWrittenBack() throws IOException {
        client.put("whole", COMPLETE_ARTICLE);
        JsonNode article = JSON.readTree(
                given().get("/api/v1/articles/" + client.id("whole")).asString());
        assertThat(faults(article, "ArticleInput")).isEmpty();
        assertThat(faults(JSON.readTree("{\"title\":\"T\",\"titel\":1}"), "ArticleInput"))
                .isNotEmpty();
        assertThat(faults(JSON.readTree("{}"), "ArticleInput")).isNotEmpty();
    }

    @Test
    void importReportsMatchTheSchema() throws IOException {
        conforms(
                Client.writer()
                        .body("[{\"title\":\"" + client.collection()
                                + "\",\"dates\":{\"published\":\"c.1930\",\"republished\":\"n.d.\"}},{\"titel\":1}]")
                        .post("/api/v1/imports?report=all&dates=human"),
                "ImportReport");
    }

    @Test
    void problemsMatchTheSchema() throws IOException {
        conforms(given().get("/api/v1/articles?sise=1&published=1917-18"), "Problem");
        conforms(given().get("/nowhere"), "Problem");
        conforms(Client.writer().body("{\"title\":5}").post("/api/v1/articles"), "Problem");
    }

    @Test
    void theServiceDocumentMatchesTheSchema() throws IOException {
        conforms(given().get("/"), "Welcome");
        conforms(given().get("/.well-known/api-catalog"), "Linkset");
    }
}
