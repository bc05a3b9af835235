package dev.dateline.http.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private static final String DOCUMENT = """
            {
              "paths": {
                "/things/{id}": {"get": {
                  "parameters": [
                    {"$ref": "#/components/parameters/Size"},
                    {"name": "fields", "in": "query", "explode": false,
                     "schema": {"type": "array", "maxItems": 2, "items": {"type": "string", "pattern": "^[a-z]+$"}}}
                  ],
                  "responses": {
                    "200": {"$ref": "#/components/responses/Thing"},
                    "304": {"description": "Not modified."},
                    "default": {"content": {"application/problem+json": {"schema": {"required": ["title"]}}}}
                  }
                }},
                "/things/all": {"get": {"responses": {"204": {"description": "None."}}}}
              },
              "components": {
                "parameters": {"Size": {"name": "size", "in": "query", "schema": {"type": "integer", "maximum": 9}}},
                "responses": {"Thing": {
                  "headers": {"X-Total-Count": {"required": true, "schema": {"type": "integer"}}},
                  "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
                }},
                "schemas": {"Thing": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}}
              }
            }
            """;

    private ApiDescription description;

    @BeforeEach
    void read() throws JsonProcessingException {
        description = new ApiDescription((ObjectNode) new ObjectMapper().readTree(DOCUMENT));
    }

    private List<String> violations(String path, int status, String type, String count, String body) {
        Map<String, String> headers = count == null ? Map.of() : Map.of("x-total-count", count);
        return description.violations(new Exchange("GET", path, Map.of(), status, type, headers, body));
    }

    private List<String> query(String name, String... values) {
        return description.violations(new Exchange(
                "GET",
                "/things/7",
                Map.of(name, List.of(values)),
                200,
                "application/json",
                Map.of("x-total-count", "1"),
                "{\"id\":\"7\"}"));
    }

    @Test
    void whatIsDescribedIsNoViolation() {
        assertThat(violations("/things/7", 200, "application/json; charset=utf-8", "5", "{\"id\":\"7\"}"))
                .isEmpty();
        assertThat(violations("/things/7", 304, null, null, "")).isEmpty();
        assertThat(violations("/things/7", 404, "application/problem+json", null, "{\"title\":\"None\"}"))
                .isEmpty();
        assertThat(violations("/things/all", 204, null, null, "")).isEmpty();
        assertThat(violations("/others", 200, "text/html", null, "")).isEmpty();
    }

    @Test
    void statusesTypesHeadersAndBodiesOfResponsesAreChecked() {
        assertThat(violations("/things/7", 201, "application/json", "5", "{\"id\":\"7\"}"))
                .containsExactly("status 201 is not described");
        assertThat(violations("/things/7", 200, "text/html", "5", ""))
                .containsExactly("content type text/html for [application/json]");
        assertThat(violations("/things/7", 200, "application/json", null, "{\"id\":\"7\"}"))
                .containsExactly("header X-Total-Count is absent");
        assertThat(violations("/things/7", 200, "application/json", "many", "{\"id\":\"7\"}"))
                .hasSize(1);
        assertThat(violations("/things/7", 200, "application/json", "5", "{\"id\":7}"))
                .hasSize(1);
        assertThat(violations("/things/7", 200, "application/json", "5", "{")).containsExactly("the body is not JSON");
        assertThat(violations("/things/7", 500, "application/problem+json", null, "{}"))
                .hasSize(1);
        assertThat(violations("/things/all", 204, "text/plain", null, "")).hasSize(1);
    }

    @Test
    void parametersOfRequestsThatSucceedAreChecked() {
        assertThat(query("size", "9")).isEmpty();
        assertThat(query("size", "10")).hasSize(1);
        assertThat(query("size", "many")).hasSize(1);
        assertThat(query("fields", "id,title")).isEmpty();
        assertThat(query("fields", "id", "title")).isEmpty();
        assertThat(query("fields", "ID")).hasSize(1);
        assertThat(query("fields", "a,b,c")).hasSize(1);
        assertThat(query("other", "value")).isEmpty();
    }
}
