package dev.dateline.http.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** JSON in the value of a parameter, which clients write for objects and lists that they cannot write otherwise. */
final class JsonParameterValue {

    private static final Pattern OBJECT_OR_ARRAY = Pattern.compile("\\{\\s*[\"}]|\\[\\s*[\"\\]{]");
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonParameterValue() {}

    /** Returns the object or array that a value denotes; empty if it is any other text. */
    static Optional<JsonNode> parse(String value) {
        if (!OBJECT_OR_ARRAY.matcher(value).lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(value));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // text that only begins like JSON
        }
    }

    /** Returns the texts of an array of scalars, or of a scalar; empty if it holds anything else. */
    static List<String> texts(JsonNode node) {
        List<JsonNode> items = node.isArray() ? List.copyOf(toList(node)) : List.of(node);
        return items.stream().allMatch(item -> item.isValueNode() && !item.isNull())
                ? items.stream().map(JsonNode::asText).toList()
                : List.of();
    }

    private static List<JsonNode> toList(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(array::get)
                .toList();
    }
}
