package dev.dateline.http.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What the values of a parameter look like, as far as a JSON schema can tell. */
public sealed interface ParameterSchema {

    /** This shape as a JSON schema. */
    Schema schema();

    /** A value of this shape as it stands in JSON, from how it stands in a query string. */
    default Object toJsonValue(String text) {
        return text;
    }

    /**
     * A text.
     *
     * @param longest in characters
     * @param pattern a regular expression for the whole of it; null where any text will do
     */
    record StringSchema(int longest, String pattern) implements ParameterSchema {
        @Override
        public Schema schema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .maxLength(longest)
                    .pattern(pattern == null ? "^[\\s\\S]*$" : pattern);
        }
    }

    /** A whole number from the least to the most. */
    record IntegerSchema(long minimum, long maximum) implements ParameterSchema {
        @Override
        public Schema schema() {
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

    /** True or false. */
    record BooleanSchema() implements ParameterSchema {
        @Override
        public Schema schema() {
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
        public Schema schema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .format("date-time")
                    .maxLength(40);
        }
    }

    /** One of some words. */
    record EnumSchema(List<String> words) implements ParameterSchema {
        public EnumSchema {
            words = List.copyOf(words);
        }

        @Override
        public Schema schema() {
            return OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.copyOf(words));
        }
    }

    /** At most so many of another shape. */
    record ArraySchema(ParameterSchema item, int maxItems) implements ParameterSchema {
        @Override
        public Schema schema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.ARRAY)
                    .items(item.schema())
                    .maxItems(maxItems);
        }

        @Override
        public Object toJsonValue(String text) {
            return Stream.of(text.split(",", -1)).map(item::toJsonValue).toList();
        }
    }
}
