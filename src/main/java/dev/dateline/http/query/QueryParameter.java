package dev.dateline.http.query;

import static java.util.Objects.requireNonNull;

import dev.dateline.ValidationError.Code;
import dev.dateline.text.AsciiDecimal;
import dev.dateline.text.DidYouMean;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The declaration of a query parameter: {@link QueryParameterReader} reads requests by it, and the OpenAPI document is
 * generated from it.
 *
 * @param name the name in the query string; a name that ends in a dot stands for every name with this prefix
 * @param description the description in the OpenAPI document
 * @param example a value as it is written in the query string; null for none
 * @param schema the form of a value
 * @param reader parses a value; throws IllegalArgumentException whose message says what is allowed
 * @param defaultValue the value of an absent parameter; null for none
 * @param maxOccurs how many times the parameter may occur
 */
public record QueryParameter<T>(
        String name,
        String description,
        String example,
        ParameterSchema schema,
        Function<String, T> reader,
        T defaultValue,
        int maxOccurs) {

    /** RFC 3339: four-digit years only, without the signs and further digits of years in ISO 8601. */
    private static final DateTimeFormatter RFC_3339_INSTANT = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** What may follow a name that ends in a dot. */
    public static final Pattern KEY_PATTERN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public QueryParameter {
        requireNonNull(name, "name is null");
        requireNonNull(description, "description is null");
        requireNonNull(schema, "shape is null");
        requireNonNull(reader, "reader is null");
    }

    /** Creates a parameter whose values are parsed by a function. */
    public static <T> QueryParameter<T> of(String name, ParameterSchema schema, Function<String, T> reader) {
        return new QueryParameter<>(name, "", null, schema, reader, null, 1);
    }

    /** Creates a string parameter with a maximum length in characters (Unicode code points). */
    public static QueryParameter<String> text(String name, int maxLength) {
        return of(name, new ParameterSchema.StringSchema(maxLength, null), value -> {
            if (value.codePointCount(0, value.length()) > maxLength) {
                throw new InvalidQueryValueException(
                        Code.TOO_LONG, quote(name) + " may have at most " + maxLength + " characters.", null);
            }
            return value;
        });
    }

    /** Creates an integer parameter with an inclusive range. */
    public static QueryParameter<Integer> number(String name, int minimum, int maximum) {
        return of(name, new ParameterSchema.IntegerSchema(minimum, maximum), value ->
                (int) number(name, value, minimum, maximum));
    }

    /** Creates a 64-bit integer parameter with an inclusive range. */
    public static QueryParameter<Long> longNumber(String name, long minimum, long maximum) {
        return of(
                name,
                new ParameterSchema.IntegerSchema(minimum, maximum),
                value -> number(name, value, minimum, maximum));
    }

    /** Creates a boolean parameter: {@code true} or {@code false}. */
    public static QueryParameter<Boolean> flag(String name) {
        List<String> words = List.of("true", "false");
        return of(
                name,
                new ParameterSchema.BooleanSchema(),
                value -> "true".equals(requireOneOf(name, value, words, UnaryOperator.identity())));
    }

    /** Creates a parameter that takes one of some words. */
    public static QueryParameter<String> choice(String name, Collection<String> words) {
        return choice(name, words, UnaryOperator.identity());
    }

    /**
     * Creates a parameter that takes one of some words; the operator translates a synonym, so that the right word can
     * be suggested.
     */
    public static QueryParameter<String> choice(String name, Collection<String> words, UnaryOperator<String> synonyms) {
        return of(
                name,
                new ParameterSchema.EnumSchema(List.copyOf(words)),
                value -> requireOneOf(name, value, words, synonyms));
    }

    /** Creates a parameter that takes one of the constants of an enum, spelled in camel case. */
    public static <E extends Enum<E>> QueryParameter<E> choice(String name, Class<E> type) {
        Map<String, E> words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(CamelCase::of, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return of(
                name,
                new ParameterSchema.EnumSchema(List.copyOf(words.keySet())),
                value -> words.get(requireOneOf(name, value, words.keySet(), UnaryOperator.identity())));
    }

    /** Creates a parameter that takes a comma-separated list with a maximum size. */
    public static QueryParameter<List<String>> list(String name, QueryParameter<String> item, int maxItems) {
        return of(name, new ParameterSchema.ArraySchema(item.schema, maxItems), value -> {
            List<String> words = Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word -> parseItem(item, word))
                    .toList();
            if (words.size() > maxItems) {
                throw new InvalidQueryValueException(
                        Code.TOO_MANY, quote(name) + " may have at most " + maxItems + " values.", null);
            }
            return words;
        });
    }

    /** Parses one item. A limit on the length applies to the item and not to the list, and the message says so. */
    private static String parseItem(QueryParameter<String> item, String word) {
        try {
            return item.reader.apply(word);
        } catch (InvalidQueryValueException e) {
            throw e.code() == Code.TOO_LONG
                    ? new InvalidQueryValueException(Code.TOO_LONG, "Each value in " + e.getMessage(), null)
                    : e;
        }
    }

    /** Creates a parameter that takes an instant (RFC 3339), so of a year of four digits. */
    public static QueryParameter<Instant> instant(String name) {
        return of(name, new ParameterSchema.DateTimeSchema(), value -> {
            try {
                return Instant.from(RFC_3339_INSTANT.parse(value));
            } catch (DateTimeException e) {
                throw new InvalidQueryValueException(
                        quote(name)
                                + " must be an instant such as 2026-11-23T04:30:00Z, with Z or an offset from UTC; a "
                                + "'+' in it must be percent-encoded.",
                        InstantSuggestion.suggest(value).orElse(null));
            }
        });
    }

    /** Returns a copy with a description. */
    public QueryParameter<T> description(String sentence) {
        return new QueryParameter<>(name, sentence, example, schema, reader, defaultValue, maxOccurs);
    }

    /** Returns a copy with an example. */
    public QueryParameter<T> example(String value) {
        return new QueryParameter<>(name, description, value, schema, reader, defaultValue, maxOccurs);
    }

    /** Returns a copy with a default value. */
    public QueryParameter<T> defaultValue(T value) {
        return new QueryParameter<>(name, description, example, schema, reader, value, maxOccurs);
    }

    /** Returns a copy that may occur this many times. */
    public QueryParameter<T> maxOccurs(int times) {
        return new QueryParameter<>(name, description, example, schema, reader, defaultValue, times);
    }

    /** Returns whether a value is a list, whose items may be separated by commas or by repeating the parameter. */
    public boolean isList() {
        return schema instanceof ParameterSchema.ArraySchema;
    }

    /** Returns whether this stands for every name with this prefix. */
    public boolean isPrefix() {
        return name.endsWith(".");
    }

    private static long number(String name, String value, long minimum, long maximum) {
        OptionalLong number = AsciiDecimal.parse(value);
        if (number.isPresent() && number.getAsLong() >= minimum && number.getAsLong() <= maximum) {
            return number.getAsLong();
        }
        throw new InvalidQueryValueException(
                AsciiDecimal.isInteger(value) ? Code.OUT_OF_RANGE : Code.INVALID,
                quote(name) + " must be a whole number from " + minimum + " to " + maximum + ".",
                null);
    }

    private static String requireOneOf(
            String name, String value, Collection<String> words, UnaryOperator<String> synonyms) {
        if (!words.contains(value)) {
            String message = quote(name) + " must be one of: " + String.join(", ", words) + ".";
            throw new InvalidQueryValueException(
                    message, DidYouMean.suggest(synonyms.apply(value), words).orElse(null));
        }
        return value;
    }

    private static String quote(String name) {
        return "'" + name + "'";
    }
}
