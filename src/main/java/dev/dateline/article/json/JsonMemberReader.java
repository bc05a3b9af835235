package dev.dateline.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.ValidationError;
import dev.dateline.article.MetadataValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads strings, lists of strings and metadata from the members of a JSON object, within the limits of the API. */
final class JsonMemberReader {

    private static final int MAX_VALUES = 100;
    private static final int MAX_VALUE_CHARACTERS = 200;
    private static final int MAX_KEYS = 50;
    private static final Pattern KEY_PATTERN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final JsonErrors errors;
    private final JsonNode json;

    JsonMemberReader(JsonErrors errors, JsonNode json) {
        this.errors = errors;
        this.json = json;
    }

    /** Whether a member has no value: it is missing, null, or an empty string, which forms send for an empty field. */
    static boolean isAbsent(JsonNode value) {
        return value == null
                || value.isNull()
                || (value.isTextual() && value.textValue().isEmpty());
    }

    /**
     * Reads a string; null when it is absent or not a string.
     *
     * @param maxCharacters the limit in code points; a longer text is an error
     */
    String readText(String name, int maxCharacters) {
        JsonNode value = json.get(name);
        return isAbsent(value) ? null : readText("/" + name, value, maxCharacters);
    }

    private String readText(String pointer, JsonNode value, int maxCharacters) {
        if (!value.isTextual()) {
            errors.addWrongType(pointer, value, "a string");
            return null;
        }
        String text = value.textValue();
        if (text.codePointCount(0, text.length()) > maxCharacters) {
            errors.add(
                    pointer,
                    ValidationError.Code.TOO_LONG,
                    "This may have at most " + maxCharacters + " characters.",
                    text);
        }
        if (!isWellFormed(text)) {
            errors.add(
                    pointer,
                    ValidationError.Code.INVALID,
                    "Text must contain neither U+0000 nor an unpaired surrogate.",
                    text.replaceAll("[\\x00\\ud800-\\udfff]", "\ufffd"));
        }
        return text;
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** Reads a list of strings, none of them blank; empty when it is absent or null. */
    List<String> readStrings(String name) {
        JsonNode list = json.get(name);
        return isAbsent(list) ? List.of() : readStrings("/" + name, list, true);
    }

    private List<String> readStrings(String pointer, JsonNode list, boolean mustNotBeBlank) {
        if (!list.isArray()) {
            errors.addWrongType(pointer, list, "a list of strings");
            return List.of();
        }
        if (list.size() > MAX_VALUES) {
            errors.add(
                    pointer, ValidationError.Code.TOO_MANY, "This may have at most " + MAX_VALUES + " values.", null);
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(list.size(), MAX_VALUES); i++) {
            String word = readText(pointer + "/" + i, list.get(i), MAX_VALUE_CHARACTERS);
            if (word != null && word.isBlank() && mustNotBeBlank) {
                errors.add(pointer + "/" + i, ValidationError.Code.INVALID, "This must not be blank.", word);
            }
            words.add(word == null ? "" : word);
        }
        return words;
    }

    /** Reads free metadata; empty when it is absent or null. */
    Map<String, MetadataValue> readMetadata() {
        JsonNode object = json.get("metadata");
        Map<String, MetadataValue> metadata = new LinkedHashMap<>();
        if (isAbsent(object)) {
            return metadata;
        }
        if (!object.isObject()) {
            errors.addWrongType("/metadata", object, "an object");
            return metadata;
        }
        if (object.size() > MAX_KEYS) {
            errors.add("/metadata", ValidationError.Code.TOO_MANY, "There may be at most " + MAX_KEYS + " keys.", null);
        }
        object.properties().forEach(entry -> readMetadata(metadata, entry.getKey(), entry.getValue()));
        return metadata;
    }

    private void readMetadata(Map<String, MetadataValue> metadata, String key, JsonNode value) {
        String pointer = "/metadata/" + JsonErrors.escapePointer(key);
        if (!KEY_PATTERN.matcher(key).matches()) {
            errors.add(
                    pointer,
                    ValidationError.Code.INVALID,
                    "A key must have 1 to 64 characters of A-Z, a-z, 0-9, '_' and '-'.",
                    key);
        } else if (isAbsent(value)) {
            return; // as in every other member
        } else if (value.isArray()) {
            metadata.put(key, MetadataValue.of(readStrings(pointer, value, false)));
        } else if (value.isTextual()) {
            metadata.put(key, MetadataValue.of(readText(pointer, value, MAX_VALUE_CHARACTERS)));
        } else {
            errors.addWrongType(pointer, value, "a string or a list of strings");
        }
    }
}
