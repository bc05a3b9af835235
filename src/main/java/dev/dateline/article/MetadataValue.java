package dev.dateline.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * A value of free metadata: a string or a list of strings. It is returned in the form in which it was written.
 *
 * @param values the strings
 * @param single whether it was written as a string rather than a list
 */
public record MetadataValue(List<String> values, boolean single) {

    public MetadataValue {
        values = List.copyOf(values);
        if (single && values.size() != 1) {
            throw new IllegalArgumentException("a single value must be exactly one string");
        }
    }

    /** One string. */
    @JsonCreator
    public static MetadataValue of(String value) {
        return new MetadataValue(List.of(value), true);
    }

    /** A list of strings. */
    @JsonCreator
    public static MetadataValue of(List<String> values) {
        return new MetadataValue(values, false);
    }

    /** The JSON form: a string or a list of strings. */
    @JsonValue
    Object toJson() {
        return single ? values.get(0) : values;
    }
}
