package dev.dateline.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What the values of a parameter look like, as far as a JSON schema can tell. */
public sealed interface Shape {

    /** This shape as a JSON schema. */
    Schema schema();

    /** A value of this shape as it stands in JSON, from how it stands in a query string. */
    default Object value(String text) {
        return text;
    }

    /**
     * A text.
     *
     * @param longest in characters
     * @param pattern a regular expression for the whole of it; null where any text will do
     */
    record Text(int longest, String pattern) implements Shape {
        @Override
        public Schema schema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .maxLength(longest)
                    .pattern(pattern == null ? "^[\\s\\S]*$" : pattern);
        }
    }

    /** A whole number from the least to the most. */
    record Whole(long least, long most) implements Shape {
        @Override
        public Schema schema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.INTEGER)
                    .format(most > Integer.MAX_VALUE ? "int64" : "int32")
                    .minimum(BigDecimal.valueOf(least))
                    .maximum(BigDecimal.valueOf(most));
        }

        @Override
        public Object value(String text) {
            return Long.valueOf(text);
        }
    }

    /** True or false. */
    record Flag() implements Shape {
        @Override
        public Schema schema() {
            return OASFactory.createSchema().addType(SchemaType.BOOLEAN);
        }

        @Override
        public Object value(String text) {
            return Boolean.valueOf(text);
        }
    }

    /** An instant (RFC 3339). */
    record Moment() implements Shape {
        @Override
        public Schema schema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .format("date-time")
                    .maxLength(40);
        }
    }

    /** One of some words. */
    record Word(List<String> words) implements Shape {
        public Word {
            words = List.copyOf(words);
        }

        @Override
        public Schema schema() {
            return OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.copyOf(words));
        }
    }

    /** At most so many of another shape. */
    record Several(Shape item, int most) implements Shape {
        @Override
        public Schema schema() {
            return OASFactory.createSchema()
                    .addType(SchemaType.ARRAY)
                    .items(item.schema())
                    .maxItems(most);
        }

        @Override
        public Object value(String text) {
            return Stream.of(text.split(",", -1)).map(item::value).toList();
        }
    }
}
