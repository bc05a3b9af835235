package dev.dateline.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads strings, lists of strings and metadata from the members of a JSON object, within the limits of the API. */
final class ValuesReader {

    private static final int VALUES = 100;
    private static final int VALUE = 200;
    private static final int KEYS = 50;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final JsonFaults faults;
    private final JsonNode json;

    ValuesReader(JsonFaults faults, JsonNode json) {
        this.faults = faults;
        this.json = json;
    }

    /**
     * Whether a member says nothing: it is not there, null, or an empty string, which forms send for what is not filled
     * in.
     */
    static boolean isAbsent(JsonNode value) {
        return value == null
                || value.isNull()
                || (value.isTextual() && value.textValue().isEmpty());
    }

    /** A string of at most so many characters; null when it is absent or wrong. */
    String text(String name, int most) {
        JsonNode value = json.get(name);
        return isAbsent(value) ? null : text("/" + name, value, most);
    }

    private String text(String pointer, JsonNode value, int most) {
        if (!value.isTextual()) {
            faults.wrongType(pointer, value, "a string");
            return null;
        }
        String text = value.textValue();
        if (text.codePointCount(0, text.length()) > most) {
            faults.add(pointer, Fault.Code.TOO_LONG, "This may have at most " + most + " characters.", text);
        }
        if (!isPlain(text)) {
            faults.add(
                    pointer,
                    Fault.Code.INVALID,
                    "Text may hold neither U+0000 nor half of a surrogate pair.",
                    text.replaceAll("[\\x00\\ud800-\\udfff]", "\ufffd"));
        }
        return text;
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** A list of strings that say something; empty when it is absent or null. */
    List<String> words(String name) {
        JsonNode list = json.get(name);
        return isAbsent(list) ? List.of() : words("/" + name, list, true);
    }

    private List<String> words(String pointer, JsonNode list, boolean wantsText) {
        if (!list.isArray()) {
            faults.wrongType(pointer, list, "a list of strings");
            return List.of();
        }
        if (list.size() > VALUES) {
            faults.add(pointer, Fault.Code.TOO_MANY, "This may have at most " + VALUES + " values.", null);
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(list.size(), VALUES); i++) {
            String word = text(pointer + "/" + i, list.get(i), VALUE);
            if (word != null && word.isBlank() && wantsText) {
                faults.add(pointer + "/" + i, Fault.Code.INVALID, "This must not be blank.", word);
            }
            words.add(word == null ? "" : word);
        }
        return words;
    }

    /** Free metadata; empty when it is absent or null. */
    Map<String, MetadataValue> metadata() {
        JsonNode object = json.get("metadata");
        Map<String, MetadataValue> metadata = new LinkedHashMap<>();
        if (isAbsent(object)) {
            return metadata;
        }
        if (!object.isObject()) {
            faults.wrongType("/metadata", object, "an object");
            return metadata;
        }
        if (object.size() > KEYS) {
            faults.add("/metadata", Fault.Code.TOO_MANY, "There may be at most " + KEYS + " keys.", null);
        }
        object.properties().forEach(entry -> metadata(metadata, entry.getKey(), entry.getValue()));
        return metadata;
    }

    private void metadata(Map<String, MetadataValue> metadata, String key, JsonNode value) {
        String pointer = "/metadata/" + JsonFaults.escape(key);
        if (!KEY.matcher(key).matches()) {
            faults.add(pointer, Fault.Code.INVALID, "A key is 1 to 64 of A-Z, a-z, 0-9, '_' and '-'.", key);
        } else if (value.isArray()) {
            metadata.put(key, MetadataValue.of(words(pointer, value, false)));
        } else if (value.isTextual()) {
            metadata.put(key, MetadataValue.of(text(pointer, value, VALUE)));
        } else {
            faults.wrongType(pointer, value, "a string or a list of strings");
        }
    }
}
