package dev.dateline.http.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What an OpenAPI document says of exchanges: of the responses of each operation their statuses, media types, headers
 * and bodies, and of requests that succeeded their query parameters. Paths and methods that it does not describe may be
 * answered with anything but success.
 */
final class ApiDescription {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components"))
            .build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.builder(
                    JsonSchemaFactory.getInstance(VersionFlag.V202012))
            .metaSchema(DIALECT)
            .build();

    private final ObjectNode document;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    ApiDescription(ObjectNode document) {
        this.document = document;
    }

    /** Returns in what an exchange differs from the description: nothing if it does not. */
    List<String> violations(Exchange exchange) {
        Optional<String> path = template(exchange.path());
        JsonNode operation = path.map(template -> document.path("paths")
                        .path(template)
                        .path(exchange.method().toLowerCase(Locale.ROOT)))
                .orElse(document.path("none"));
        if (operation.isMissingNode()) {
            return List.of();
        }
        List<String> violations = new ArrayList<>();
        JsonNode responses = operation.path("responses");
        JsonNode response = resolve(
                responses.path(responses.has(String.valueOf(exchange.status())) ? "" + exchange.status() : "default"));
        if (exchange.status() < 400 && !responses.has("" + exchange.status())) {
            violations.add("status " + exchange.status() + " is not described");
        } else {
            checkHeaders(response.path("headers"), exchange, violations);
            checkBody(response.path("content"), exchange, violations);
        }
        if (exchange.isSuccess()) {
            StreamSupport.stream(operation.path("parameters").spliterator(), false)
                    .map(this::resolve)
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .forEach(parameter -> checkParameter(parameter, exchange, violations));
        }
        return violations;
    }

    /** Returns the path of the document that a URL has, the one with the fewest variables. */
    private Optional<String> template(String path) {
        return fieldNames(document.path("paths"))
                .filter(template -> path.matches(template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(
                        template -> template.chars().filter(c -> c == '{').count()));
    }

    private static Stream<String> fieldNames(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void checkHeaders(JsonNode headers, Exchange exchange, List<String> violations) {
        fieldNames(headers).forEach(name -> {
            JsonNode header = resolve(headers.path(name));
            String value = exchange.headers().get(name.toLowerCase(Locale.ROOT));
            if (value == null && header.path("required").asBoolean()) {
                violations.add("header " + name + " is absent");
            } else if (value != null) {
                check("header " + name, header.path("schema"), scalar(header.path("schema"), value), violations);
            }
        });
    }

    private void checkBody(JsonNode content, Exchange exchange, List<String> violations) {
        if (content.isMissingNode() || exchange.mediaType() == null) {
            if (exchange.mediaType() != null || !content.isMissingNode()) {
                violations.add("content type " + exchange.contentType() + " for "
                        + fieldNames(content).toList());
            }
            return;
        }
        JsonNode described = content.path(exchange.mediaType());
        if (described.isMissingNode()) {
            violations.add("content type " + exchange.contentType() + " for "
                    + fieldNames(content).toList());
        } else if (Exchange.isJson(exchange.contentType())) {
            try {
                check("body", described.path("schema"), JSON.readTree(exchange.body()), violations);
            } catch (JsonProcessingException e) {
                violations.add("the body is not JSON");
            }
        }
    }

    private void checkParameter(JsonNode parameter, Exchange exchange, List<String> violations) {
        String name = parameter.path("name").asText();
        List<String> values = exchange.query().getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
        JsonNode schema = resolve(parameter.path("schema"));
        boolean isList = schema.path("type").asText().equals("array");
        if (values.isEmpty() || parameter.path("style").asText().equals("deepObject")) {
            return;
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        values.stream()
                .flatMap(
                        value -> parameter.path("explode").asBoolean() ? Stream.of(value) : Stream.of(value.split(",")))
                .filter(value -> !value.isEmpty()) // as an absent one
                .forEach(value -> items.add(scalar(schema.path("items"), value)));
        check("parameter " + name, schema, isList ? items : scalar(schema, values.get(0)), violations);
    }

    private JsonNode scalar(JsonNode schema, String value) {
        JsonNode types = resolve(schema).path("type");
        boolean isText = types.isMissingNode() || types.toString().contains("string");
        try {
            JsonNode read = isText ? JsonNodeFactory.instance.textNode(value) : JSON.readTree(value);
            return read.isValueNode() ? read : JsonNodeFactory.instance.textNode(value);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(value);
        }
    }

    private void check(String what, JsonNode schema, JsonNode value, List<String> violations) {
        compiled.computeIfAbsent(schema.toString(), text -> compile(schema))
                .validate(value)
                .forEach(message -> violations.add(what + ": " + message.getMessage()));
    }

    /** The document is a schema when it refers to one of its own. */
    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.setAll(schema.isObject() ? (ObjectNode) schema : JSON.createObjectNode());
        root.set("components", document.path("components"));
        return SCHEMAS.getSchema(root);
    }
}
