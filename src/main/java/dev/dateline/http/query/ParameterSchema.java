package dev.dateline.http.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The form of the values of a parameter, as far as a JSON schema can express it. */
public sealed interface ParameterSchema {

    /** Returns this form as a JSON schema. */
    Schema toSchema();

    /** Converts a value from the form of a query string to that of JSON. */
    default Object toJsonValue(String text) {
        return text;
    }

    /**
     * A string.
     *
     * @param maxLength the maximum length, in characters
     * @param pattern a regular expression that the whole string matches; null if any string is valid
     */
    record StringSchema(int maxLength, String pattern) implements ParameterSchema {
        @Override
        public Schema toSchema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .maxLength(maxLength)
                    .pattern(pattern == null ? "^[\\s\\S]*$" : pattern);
        }
    }

    /** An integer from the minimum to the maximum, both inclusive. */
    record IntegerSchema(long minimum, long maximum) implements ParameterSchema {
        @Override
        public Schema toSchema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.INTEGER)
                    .format(maximum > Integer.MAX_VALUE ? "int64" : "int32")
                    .minimum(BigDecimal.valueOf(minimum))
                    .maximum(BigDecimal.valueOf(maximum));
        }

        @Override
        public Object toJsonValue(String text) {
            return Long.valueOf(text);
        }
    }

    /** A boolean: {@code true} or {@code false}. */
    record BooleanSchema() implements ParameterSchema {
        @Override
        public Schema toSchema() {
            return OASFactory.createSchema().addType(SchemaType.BOOLEAN);
        }

        @Override
        public Object toJsonValue(String text) {
            return Boolean.valueOf(text);
        }
    }

    /** An instant (RFC 3339). */
    record DateTimeSchema() implements ParameterSchema {
        @Override
        public Schema toSchema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .format("date-time")
                    .maxLength(40);
        }
    }

    /** One of a fixed set of strings. */
    record EnumSchema(List<String> values) implements ParameterSchema {
        public EnumSchema {
            values = List.copyOf(values);
        }

        @Override
        public Schema toSchema() {
            return OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.copyOf(values));
        }
    }

    /** A list of values of another form, with a maximum size. */
    record ArraySchema(ParameterSchema item, int maxItems) implements ParameterSchema {
        @Override
        public Schema toSchema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.ARRAY)
                    .items(item.toSchema())
                    .maxItems(maxItems);
        }

        @Override
        public Object toJsonValue(String text) {
            return Stream.of(text.split(",", -1)).map(item::toJsonValue).toList();
        }
    }
}
