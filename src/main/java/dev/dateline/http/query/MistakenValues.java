package dev.dateline.http.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.ValidationError.Code;
import java.util.Optional;
import java.util.Set;

/** Recognizes values that clients write by mistake: the words of JavaScript for absent values, and JSON. */
public final class MistakenValues {

    /** What JavaScript writes for values that are absent or not text. */
    private static final Set<String> PLACEHOLDERS = Set.of("undefined", "null", "NaN", "[object Object]");

    private MistakenValues() {}

    /** Returns whether a value is rejected as a mistake, unless a space precedes it. */
    public static boolean isMistaken(String value) {
        return PLACEHOLDERS.contains(value) || JsonParameterValue.parse(value).isPresent();
    }

    /** Returns whether what takes the place of a key is none: a placeholder of documentation or of JavaScript. */
    public static boolean isNoKey(String key) {
        return key.equals("KEY") || PLACEHOLDERS.contains(key);
    }

    /** Returns what to write in place of {@linkplain #isNoKey no key}, as a sentence. */
    public static String keyMessage(String prefix, String key) {
        return "Write a key in place of '" + key + "', such as '" + prefix + "collection', or leave the parameter out.";
    }

    /** Returns whether a value stands for nothing: a placeholder of JavaScript, or an empty object or array. */
    static boolean isNothing(String value) {
        return PLACEHOLDERS.contains(value)
                || JsonParameterValue.parse(value)
                        .filter(json -> json.isEmpty())
                        .isPresent();
    }

    /**
     * Rejects a mistaken value.
     *
     * @param isText whether the value is text that a person may be typing, so that it is never a mistake
     * @throws InvalidQueryValueException if the value is a placeholder or, except in {@code q}, JSON
     */
    static void check(String name, String value, boolean isText) {
        if (isText) {
            return;
        }
        if (PLACEHOLDERS.contains(value)) {
            throw new InvalidQueryValueException(Code.INVALID, placeholderMessage(name, value), null);
        }
        Optional<JsonNode> json = name.equals("q") ? Optional.empty() : JsonParameterValue.parse(value);
        if (json.isPresent()) {
            throw new InvalidQueryValueException(
                    Code.INVALID,
                    "'" + QueryParameterReader.truncate(name)
                            + "' is JSON; write the value itself, and repeat the parameter for several.",
                    JsonParameterValue.texts(json.get()).stream().findFirst().orElse(null));
        }
    }

    private static String placeholderMessage(String name, String value) {
        String advice = name.equals("q") ? " To search for the word itself, put it in quotes." : "";
        return "'" + name + "' is '" + value + "', which is how JavaScript writes an absent value; leave the parameter "
                + "out." + advice;
    }
}
