package dev.dateline.http.query;

import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.ValidationError.Code;
import dev.dateline.text.DidYouMean;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Strict reader of the query string of a request. Errors are collected while an endpoint reads its parameters, and
 * {@link #check()} then reports all of them at once. An empty or blank value counts as an absent parameter.
 */
public final class QueryParameterReader {

    private static final int MAX_NAME_CHARACTERS = 80;

    private final Map<String, List<String>> supplied = new LinkedHashMap<>();
    private final KnownParameters known = new KnownParameters();
    private final QueryErrors errors = new QueryErrors();
    private String textName; // of the parameter that takes such words for text

    private QueryParameterReader() {}

    private QueryParameterReader(QueryString query) {
        query.pairs().forEach(this::add);
    }

    /** Creates a reader of the query string of a request. */
    public static QueryParameterReader of(HttpServerRequest request) {
        return of(request.query());
    }

    /** Creates a reader of an encoded query string; null is the empty one. */
    public static QueryParameterReader of(String query) {
        return new QueryParameterReader(QueryString.of(query));
    }

    /** Creates a reader of decoded names and values. */
    public static QueryParameterReader of(Map<String, List<String>> values) {
        QueryParameterReader parameters = new QueryParameterReader();
        parameters.supplied.putAll(values);
        return parameters;
    }

    /** Returns the supplied values by name, without empty values. */
    public Map<String, List<String>> supplied() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        supplied.forEach((name, all) -> {
            if (!all.isEmpty()) {
                values.put(name, List.copyOf(all));
            }
        });
        return values;
    }

    /** Returns a reader without the parameters of these names, and without the errors collected so far. */
    public QueryParameterReader without(Collection<String> names) {
        Map<String, List<String>> others = supplied();
        others.keySet().removeAll(names);
        return of(others);
    }

    /** Treats the names that another reader was asked for as known here too. */
    public void addKnownOf(QueryParameterReader other) {
        known.addAll(other.known);
    }

    /** Takes the words {@code null} and {@code undefined} for text in a parameter that a person may be typing. */
    public QueryParameterReader acceptingPlaceholders(String name) {
        textName = name;
        return this;
    }

    private void add(QueryString.Pair pair) {
        String name = ParameterName.canonical(pair.name());
        List<String> values = supplied.computeIfAbsent(name, key -> new ArrayList<>());
        if (pair.value().isEmpty()) {
            addError(name, Code.INVALID, "This is not valid percent-encoded UTF-8.", pair.raw());
        }
        pair.value().filter(value -> !isBlank(value)).ifPresent(values::add);
    }

    /** Returns whether a value has nothing but space, however that is written in Unicode. */
    public static boolean isBlank(String value) {
        return value.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Returns the value of a parameter that may occur once; its default if it is absent or invalid. */
    public <T> Optional<T> value(QueryParameter<T> parameter) {
        String name = parameter.name();
        Optional<String> text = parameter.isList() ? joinedValue(name) : value(name);
        return text.flatMap(value -> tryParse(name, value, parameter.reader()))
                .or(() -> Optional.ofNullable(parameter.defaultValue()));
    }

    /** Returns a list that may be written with commas, by repeating the parameter, or both. */
    private Optional<String> joinedValue(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    /** Returns the value of a parameter that has a default. */
    public <T> T require(QueryParameter<T> parameter) {
        return value(parameter).orElseThrow(() -> new IllegalStateException(parameter.name() + " may be absent"));
    }

    /** Returns all valid values of a parameter that may be repeated. */
    public <T> List<T> values(QueryParameter<T> parameter) {
        checkOccurs(parameter.name(), values(parameter.name()).size(), parameter.maxOccurs());
        return parseAll(parameter.name(), parameter.reader());
    }

    /** Returns all valid values of all parameters with a prefix, by full name. */
    public <T> Map<String, List<T>> valuesByPrefix(QueryParameter<T> prefix) {
        Map<String, List<T>> found = new LinkedHashMap<>();
        valuesByPrefix(prefix.name()).forEach((name, values) -> {
            checkOccurs(name, values.size(), prefix.maxOccurs());
            found.put(name, tryParse(name, values, prefix.reader()));
        });
        return found;
    }

    private void checkOccurs(String name, int times, int most) {
        if (times > most) {
            addError(name, Code.TOO_MANY, "'" + truncate(name) + "' may occur at most " + most + " times.", null);
        }
    }

    /** Returns all values of a parameter that may be repeated. */
    public List<String> values(String name) {
        known.addName(name);
        return List.copyOf(supplied.getOrDefault(name, List.of()));
    }

    private Map<String, List<String>> valuesByPrefix(String prefix) {
        known.addPrefix(prefix);
        Map<String, List<String>> found = new LinkedHashMap<>();
        supplied.forEach((name, values) -> {
            String key = name.substring(Math.min(prefix.length(), name.length()));
            if (name.startsWith(prefix) && MistakenValues.isNoKey(key)) {
                addError(name, Code.INVALID, MistakenValues.keyMessage(prefix, key), name);
            } else if (name.startsWith(prefix)
                    && !QueryParameter.KEY_PATTERN.matcher(key).matches()) {
                String message = "After '" + prefix
                        + "' there must be a key of 1 to 64 characters from A-Z, a-z, 0-9, '_' and '-'.";
                addError(name, Code.INVALID, message, key);
            } else if (name.startsWith(prefix) && !values.isEmpty()) {
                found.put(name, List.copyOf(values));
            }
        });
        return found;
    }

    /** Returns the value of a parameter that may occur once; the first if it is repeated. */
    public Optional<String> value(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            addError(name, Code.REPEATED, "'" + truncate(name) + "' may occur only once.", values.get(1));
        }
        return values.stream().findFirst();
    }

    /**
     * Returns the parsed value; empty if it is absent or invalid.
     *
     * @param read parses the value; throws IllegalArgumentException whose message says what is allowed
     */
    public <T> Optional<T> parse(String name, Function<String, T> read) {
        return value(name).flatMap(value -> tryParse(name, value, read));
    }

    /** Returns all valid values of a parameter that may be repeated. */
    public <T> List<T> parseAll(String name, Function<String, T> read) {
        return tryParse(name, values(name), read);
    }

    private <T> List<T> tryParse(String name, List<String> values, Function<String, T> read) {
        return values.stream()
                .flatMap(value -> tryParse(name, value, read).stream())
                .toList();
    }

    private <T> Optional<T> tryParse(String name, String value, Function<String, T> read) {
        try {
            MistakenValues.check(name, value, name.equals(textName));
            return Optional.of(read.apply(value));
        } catch (InvalidQueryValueException e) {
            addError(name, e.code(), e.getMessage(), value, e.suggestion());
        } catch (IllegalArgumentException e) {
            addError(name, Code.INVALID, e.getMessage(), value);
        }
        return Optional.empty();
    }

    /** Adds an error for a value that is not one of the allowed ones. */
    public void addNotOneOf(String name, String value, Collection<String> allowed) {
        String message = "'" + name + "' must be one of: " + String.join(", ", allowed) + ".";
        addError(
                name,
                Code.INVALID,
                message,
                value,
                DidYouMean.suggest(value, allowed).orElse(null));
    }

    /** Adds an error that the endpoint found itself. */
    public void addError(String name, Code code, String message, String value) {
        addError(name, code, message, value, null);
    }

    /** Adds an error that the endpoint found itself, with a suggestion. */
    public void addError(String name, Code code, String message, String value, String didYouMean) {
        errors.add(
                "query string",
                new ValidationError(ValidationError.Location.param(truncate(name)), code, message, value, didYouMean));
    }

    /** Adds an error for an invalid part of the path. */
    public void addPathError(String name, InvalidQueryValueException bad, String value) {
        errors.add(
                "path",
                new ValidationError(
                        ValidationError.Location.param(name), bad.code(), bad.getMessage(), value, bad.suggestion()));
    }

    /** Adds an error for an invalid header. */
    public void addHeaderError(String name, Code code, String message, String value) {
        errors.add("header", new ValidationError(ValidationError.Location.param(name), code, message, value));
    }

    /**
     * Checks that there are no errors. Call it after every parameter has been read: a supplied name that was never read
     * counts as unknown.
     *
     * @throws Failure of kind UNREADABLE that lists all errors, up to {@link Failure#MAX_ERRORS}
     */
    public void check() {
        String listing = "; " + known.listing();
        for (String name : supplied.keySet()) {
            if (!known.contains(name)) {
                addUnknownName(name, listing);
                listing = "."; // only the first lists the allowed names
            }
        }
        errors.throwIfAny();
    }

    private void addUnknownName(String name, String listing) {
        String first = supplied.get(name).stream().findFirst().orElse(null);
        String message = "There is no parameter '" + truncate(name) + "' here" + KnownParameters.remark(name)
                + known.objectRemark(name, first) + listing;
        String suggestion = errors.isFull() ? null : known.suggest(name, first).orElse(null);
        addError(name, Code.UNKNOWN, message, first, suggestion);
    }

    static String truncate(String name) {
        return name.codePointCount(0, name.length()) <= MAX_NAME_CHARACTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME_CHARACTERS)) + "…";
    }
}
