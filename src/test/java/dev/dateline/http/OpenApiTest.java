package dev.dateline.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Client;
import dev.dateline.http.query.QueryString;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EndpointRegistry endpoints;
    private JsonNode document;

    OpenApiTest(EndpointRegistry endpoints) {
        this.endpoints = endpoints;
    }

    @BeforeEach
    void read() throws IOException {
        document = JSON.readTree(
                given().queryParam("format", "json").get("/q/openapi").asString());
    }

    /** One operation of the document, and the route that it describes. */
    private record Described(EndpointRoute route, JsonNode operation) {
        @Override
        public String toString() {
            return route.verb() + " " + route.path();
        }
    }

    private List<Described> operations() {
        return routes().stream()
                .map(route -> new Described(route, document.at(pointer(route))))
                .toList();
    }

    private List<EndpointRoute> routes() {
        return endpoints.routes().stream()
                .filter(route -> !route.path().startsWith("/probe/"))
                .toList();
    }

    private static String pointer(EndpointRoute route) {
        return "/paths/" + route.path().replace("/", "~1") + "/" + route.verb().toLowerCase(Locale.ROOT);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private Map<String, JsonNode> parameters(Described described, String in) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        for (JsonNode one : described.operation.path("parameters")) {
            JsonNode parameter = resolved(one);
            if (parameter.path("in").asText().equals(in)) {
                assertThat(parameters.put(parameter.path("name").asText(), parameter))
                        .as("twice in %s", described)
                        .isNull();
            }
        }
        return parameters;
    }

    @Test
    void theDocumentIsOpenApi31InJsonAndYaml() {
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(document.at("/info/license/identifier").asText()).isEqualTo("Apache-2.0");
        assertThat(document.at("/info/version").asText()).isNotEmpty();
        assertThat(given().get("/q/openapi").asString()).startsWith("---\nopenapi: 3.1.");
        given().get("/q/swagger-ui/").then().statusCode(200).contentType("text/html");
    }

    /** Generated clients have a method for each parameter and a class for each schema. */
    @Test
    void schemaNamesAreValidJavaIdentifiers() {
        Set<String> methods =
                Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        assertThat(operations())
                .allSatisfy(operation ->
                        assertThat(parameters(operation, "query").keySet()).doesNotContainAnyElementsOf(methods));
        document.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            assertThatThrownBy(() -> Class.forName("java.lang." + name)).isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> Class.forName("java.util." + name)).isInstanceOf(ClassNotFoundException.class);
        });
    }

    /** Generators have to make up names for objects in objects, which change with the document. */
    @Test
    void everyObjectHasANameOfItsOwn() {
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(unnamedObjects(schema.getValue()))
                        .as(schema.getKey())
                        .isEmpty());
    }

    private static List<JsonNode> unnamedObjects(JsonNode schema) {
        List<JsonNode> found = new ArrayList<>();
        schema.findValues("properties").stream()
                .flatMap(members -> members.properties().stream())
                .flatMap(member -> Stream.concat(
                        Stream.of(member.getValue(), member.getValue().path("items")),
                        toList(member.getValue().path("oneOf")).stream()))
                .filter(inner -> inner.has("properties"))
                .forEach(found::add);
        return found;
    }

    private static List<JsonNode> toList(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> served = routes().stream()
                .map(route -> route.verb() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void everyOperationSaysWhatItIs() {
        assertThat(operations()).allSatisfy(one -> {
            assertThat(one.operation.path("operationId").asText()).isNotEmpty();
            assertThat(one.operation.path("summary").asText()).isNotEmpty();
            assertThat(one.operation.path("description").asText()).isNotEmpty();
            assertThat(one.operation.path("tags")).isNotEmpty();
        });
        assertThat(operations())
                .extracting(one -> one.operation.path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyProtectedOperationsRequireAKey() {
        assertThat(operations())
                .allSatisfy(one -> assertThat(one.operation.path("security").size())
                        .isEqualTo(one.route.annotation(RolesAllowed.class).isPresent() ? 2 : 0));
    }

    @Test
    void everyProblemIsDescribedWithAnExample() {
        assertThat(operations()).allSatisfy(one -> {
            JsonNode responses = one.operation.path("responses");
            assertThat(responses.fieldNames()).toIterable().contains("400", "401", "429", "500", "default");
            responses.properties().forEach(response -> {
                if (response.getKey().compareTo("400") >= 0) {
                    JsonNode problem = resolved(response.getValue()).at("/content/application~1problem+json");
                    assertThat(problem.at("/schema/$ref").asText()).isEqualTo("#/components/schemas/Problem");
                    if (!response.getKey().equals("default")) {
                        assertThat(problem.at("/example/status").asText()).isEqualTo(response.getKey());
                    }
                }
            });
        });
    }

    @Test
    void everyAnswerThatHasABodyIsShownByAnExample() {
        List<String> lacking = new ArrayList<>();
        document.at("/components/responses")
                .properties()
                .forEach(response -> response.getValue()
                        .path("content")
                        .properties()
                        .forEach(media -> {
                            if (!media.getValue().has("example")
                                    && !media.getValue().has("examples")) {
                                lacking.add(response.getKey());
                            }
                        }));
        assertThat(lacking).isEmpty();
    }

    /** An endpoint that meets a parameter it does not know answers with the names of all that it knows. */
    @Test
    void theParametersThatAreReadAreThoseThatAreDescribed() {
        assertThat(operations()).allSatisfy(one -> {
            String message =
                    ask(one, "no-such=1").jsonPath().getString("errors.find { it.param == 'no-such' }.message");
            Set<String> read = new TreeSet<>();
            if (message.contains("allowed are: ")) {
                read.addAll(Arrays.asList(
                        message.replaceAll(".*allowed are: |\\.$", "").split(", ", -1)));
            }
            Set<String> described = parameters(one, "query").keySet().stream()
                    .map(name -> name.equals("metadata") ? "metadata.KEY" : name)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (described.contains("waitForIndex")) {
                assertThat(read.remove("wait")).as("its other name").isTrue();
            }
            assertThat(read).as(one.toString()).isEqualTo(described);
        });
    }

    @Test
    void everyParameterIsDescribedAndItsExampleIsTaken() {
        operations()
                .forEach(one -> parameters(one, "query").forEach((name, parameter) -> {
                    assertThat(parameter.path("description").asText()).as(name).isNotEmpty();
                    String query = query(name, parameter);
                    if (query != null) {
                        String needed = name.equals("perspectiveWithin") ? "&perspective=contemporary" : "";
                        List<String> faulty = ask(one, query + needed + "&no-such=1")
                                .jsonPath()
                                .getList("errors.param");
                        assertThat(faulty).as(query).containsExactly("no-such");
                    }
                }));
    }

    private static String query(String name, JsonNode parameter) {
        assertThat(parameter.has("example"))
                .as("filled in by Swagger UI: " + name)
                .isFalse();
        JsonNode examples = parameter.at("/schema/examples");
        JsonNode example = examples.isArray() ? examples.get(0) : parameter.at("/schema/default");
        if (example.isObject()) {
            return name + "%5B" + example.fieldNames().next() + "%5D="
                    + encode(example.elements().next().asText());
        }
        List<String> values = new ArrayList<>();
        example.forEach(value -> values.add(value.asText()));
        return example.isMissingNode()
                ? null
                : name + "=" + encode(example.isArray() ? String.join(",", values) : example.asText());
    }

    private static String encode(String value) {
        return QueryString.encode(value);
    }

    private Response ask(Described one, String query) {
        RequestSpecification request = one.route.consumes().isEmpty()
                ? given().header("X-API-Key", Client.KEY)
                : Client.writer().contentType(one.route.consumes().get(0)).body("{}".getBytes(StandardCharsets.UTF_8));
        String path = one.route.path();
        for (Map.Entry<String, JsonNode> segment : parameters(one, "path").entrySet()) {
            path = path.replace(
                    "{" + segment.getKey() + "}",
                    segment.getValue().path("example").asText());
        }
        return request.urlEncodingEnabled(false).request(one.route.verb(), path + "?" + query);
    }
}
