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
 * A parameter of a query string, said once: {@link QueryParameterReader} reads requests by it, and the OpenAPI document
 * describes it from it.
 *
 * @param name as it stands in the query string; one that ends in a dot stands for every name that begins so
 * @param description for who reads the OpenAPI document
 * @param example a value as it stands in the query string; null where none is needed
 * @param shape what a value looks like
 * @param reader turns a value into what it means; throws IllegalArgumentException that says what is allowed
 * @param otherwise what an absent parameter means; null where it means nothing in particular
 * @param most how often it may be given
 */
public record QueryParameter<T>(
        String name,
        String description,
        String example,
        ParameterSchema shape,
        Function<String, T> reader,
        T otherwise,
        int most) {

    /** Without the signs and further digits that years far away have in ISO 8601. */
    private static final DateTimeFormatter RFC_3339_INSTANT = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** What may stand after a name that ends in a dot. */
    public static final Pattern KEY_PATTERN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public QueryParameter {
        requireNonNull(name, "name is null");
        requireNonNull(description, "description is null");
        requireNonNull(shape, "shape is null");
        requireNonNull(reader, "reader is null");
    }

    /** A parameter whose values are read by a function. */
    public static <T> QueryParameter<T> of(String name, ParameterSchema shape, Function<String, T> reader) {
        return new QueryParameter<>(name, "", null, shape, reader, null, 1);
    }

    /** A text of at most so many characters. */
    public static QueryParameter<String> text(String name, int longest) {
        return of(name, new ParameterSchema.StringSchema(longest, null), value -> {
            if (value.codePointCount(0, value.length()) > longest) {
                throw new InvalidQueryValueException(
                        Code.TOO_LONG, quote(name) + " may have at most " + longest + " characters.", null);
            }
            return value;
        });
    }

    /** A whole number from the least to the most. */
    public static QueryParameter<Integer> number(String name, int least, int most) {
        return of(
                name, new ParameterSchema.IntegerSchema(least, most), value -> (int) number(name, value, least, most));
    }

    /** A whole number from the least to the most, which may be large. */
    public static QueryParameter<Long> longNumber(String name, long least, long most) {
        return of(name, new ParameterSchema.IntegerSchema(least, most), value -> number(name, value, least, most));
    }

    /** True or false. */
    public static QueryParameter<Boolean> flag(String name) {
        List<String> words = List.of("true", "false");
        return of(
                name,
                new ParameterSchema.BooleanSchema(),
                value -> "true".equals(requireOneOf(name, value, words, UnaryOperator.identity())));
    }

    /** One of some words. */
    public static QueryParameter<String> choice(String name, Collection<String> words) {
        return choice(name, words, UnaryOperator.identity());
    }

    /** One of some words, with the name under which to look for one that is called otherwise, to suggest it. */
    public static QueryParameter<String> choice(String name, Collection<String> words, UnaryOperator<String> called) {
        return of(
                name,
                new ParameterSchema.EnumSchema(List.copyOf(words)),
                value -> requireOneOf(name, value, words, called));
    }

    /** One of the constants of an enum, which are spelled in camel case. */
    public static <E extends Enum<E>> QueryParameter<E> choice(String name, Class<E> type) {
        Map<String, E> words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(CamelCase::of, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return of(
                name,
                new ParameterSchema.EnumSchema(List.copyOf(words.keySet())),
                value -> words.get(requireOneOf(name, value, words.keySet(), UnaryOperator.identity())));
    }

    /** Words of a kind, separated by commas, at most so many. */
    public static QueryParameter<List<String>> list(String name, QueryParameter<String> item, int most) {
        return of(name, new ParameterSchema.ArraySchema(item.shape, most), value -> {
            List<String> words = Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word -> parseItem(item, word))
                    .toList();
            if (words.size() > most) {
                throw new InvalidQueryValueException(
                        Code.TOO_MANY, quote(name) + " may hold at most " + most + " values.", null);
            }
            return words;
        });
    }

    /** A limit on an item is not one on the whole list. */
    private static String parseItem(QueryParameter<String> item, String word) {
        try {
            return item.reader.apply(word);
        } catch (InvalidQueryValueException e) {
            throw e.code() == Code.TOO_LONG
                    ? new InvalidQueryValueException(Code.TOO_LONG, "Each value in " + e.getMessage(), null)
                    : e;
        }
    }

    /** An instant of a year of four digits (RFC 3339). */
    public static QueryParameter<Instant> instant(String name) {
        return of(name, new ParameterSchema.DateTimeSchema(), value -> {
            try {
                return Instant.from(RFC_3339_INSTANT.parse(value));
            } catch (DateTimeException e) {
                throw new InvalidQueryValueException(
                        quote(name)
                                + " is an instant such as 2026-11-23T04:30:00Z, with Z or its distance from UTC; a "
                                + "'+' in that has to be percent-encoded.",
                        InstantSuggestion.suggest(value).orElse(null));
            }
        });
    }

    /** The same, described. */
    public QueryParameter<T> description(String sentence) {
        return new QueryParameter<>(name, sentence, example, shape, reader, otherwise, most);
    }

    /** The same with an example. */
    public QueryParameter<T> example(String value) {
        return new QueryParameter<>(name, description, value, shape, reader, otherwise, most);
    }

    /** The same with what it means to leave it out. */
    public QueryParameter<T> otherwise(T value) {
        return new QueryParameter<>(name, description, example, shape, reader, value, most);
    }

    /** The same, which may be given so many times. */
    public QueryParameter<T> maxOccurs(int times) {
        return new QueryParameter<>(name, description, example, shape, reader, otherwise, times);
    }

    /** Whether this stands for every name that begins so. */
    public boolean isPrefix() {
        return name.endsWith(".");
    }

    private static long number(String name, String value, long least, long most) {
        OptionalLong number = AsciiDecimal.parse(value);
        if (number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most) {
            return number.getAsLong();
        }
        throw new InvalidQueryValueException(
                AsciiDecimal.isInteger(value) ? Code.OUT_OF_RANGE : Code.INVALID,
                quote(name) + " is a whole number from " + least + " to " + most + ".",
                null);
    }

    private static String requireOneOf(
            String name, String value, Collection<String> words, UnaryOperator<String> called) {
        if (!words.contains(value)) {
            String message = quote(name) + " is one of: " + String.join(", ", words) + ".";
            throw new InvalidQueryValueException(
                    message, DidYouMean.suggest(called.apply(value), words).orElse(null));
        }
        return value;
    }

    private static String quote(String name) {
        return "'" + name + "'";
    }
}
