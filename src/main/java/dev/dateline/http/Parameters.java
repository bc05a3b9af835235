package dev.dateline.http;

import dev.dateline.Failure;
import dev.dateline.Fault;
import dev.dateline.Fault.Code;
import dev.dateline.Nearest;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query string of a request, read strictly: what is wrong is gathered while an endpoint asks for its parameters,
 * and {@link #check()} then tells the client all of it at once. An empty value is an absent parameter.
 */
public final class Parameters {

    private static final int NAME_SHOWN = 80;

    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final Set<Fault> faults = new LinkedHashSet<>(); // what is read twice is wrong once
    private final Set<String> places = new LinkedHashSet<>(); // of the request, where the faults are
    private int more;

    private Parameters() {}

    private Parameters(QueryString query) {
        query.pairs().forEach(this::add);
    }

    /** The parameters of a request. */
    public static Parameters of(HttpServerRequest request) {
        return of(request.query());
    }

    /** The parameters of a query string as it stands in an address; null is the empty one. */
    public static Parameters of(String query) {
        return new Parameters(QueryString.of(query));
    }

    /** The parameters of these names and values. */
    public static Parameters of(Map<String, List<String>> values) {
        Parameters parameters = new Parameters();
        parameters.given.putAll(values);
        return parameters;
    }

    /** What was given, by name; without empty values. */
    public Map<String, List<String>> given() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((name, all) -> {
            if (!all.isEmpty()) {
                values.put(name, List.copyOf(all));
            }
        });
        return values;
    }

    /** The same without the parameter of a name, and without the faults that were noted. */
    public Parameters without(String name) {
        Map<String, List<String>> others = given();
        others.remove(name);
        return of(others);
    }

    private void add(QueryString.Pair pair) {
        List<String> values = given.computeIfAbsent(pair.name(), name -> new ArrayList<>());
        if (pair.value().isEmpty()) {
            fault(pair.name(), Code.INVALID, "This is not UTF-8, percent-encoded.", pair.raw());
        }
        pair.value().filter(value -> !value.isEmpty()).ifPresent(values::add);
    }

    /** The value of a parameter that may stand there once; where it is absent or wrong, what its absence means. */
    public <T> Optional<T> value(Parameter<T> parameter) {
        return parsed(parameter.name(), parameter.reader()).or(() -> Optional.ofNullable(parameter.otherwise()));
    }

    /** The value of a parameter whose absence means something. */
    public <T> T sure(Parameter<T> parameter) {
        return value(parameter).orElseThrow(() -> new IllegalStateException(parameter.name() + " may be absent"));
    }

    /** All readable values of a parameter that may be repeated. */
    public <T> List<T> values(Parameter<T> parameter) {
        refuseMany(parameter.name(), values(parameter.name()).size(), parameter.most());
        return allParsed(parameter.name(), parameter.reader());
    }

    /** All readable values of all parameters that a prefix stands for, by full name. */
    public <T> Map<String, List<T>> startingWith(Parameter<T> prefix) {
        Map<String, List<T>> found = new LinkedHashMap<>();
        startingWith(prefix.name()).forEach((name, values) -> {
            refuseMany(name, values.size(), prefix.most());
            found.put(name, read(name, values, prefix.reader()));
        });
        return found;
    }

    private void refuseMany(String name, int times, int most) {
        if (times > most) {
            fault(name, Code.TOO_MANY, "'" + shown(name) + "' may be given at most " + most + " times.", null);
        }
    }

    /** All values of a parameter that may be repeated. */
    public List<String> values(String name) {
        known.add(name);
        return List.copyOf(given.getOrDefault(name, List.of()));
    }

    private Map<String, List<String>> startingWith(String prefix) {
        prefixes.add(prefix);
        Map<String, List<String>> found = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            if (name.startsWith(prefix)
                    && !Parameter.KEY.matcher(name.substring(prefix.length())).matches()) {
                String message = "After '" + prefix + "' comes a key of 1 to 64 of A-Z, a-z, 0-9, '_' and '-'.";
                fault(name, Code.INVALID, message, name.substring(prefix.length()));
            } else if (name.startsWith(prefix) && !values.isEmpty()) {
                found.put(name, List.copyOf(values));
            }
        });
        return found;
    }

    /** The value of a parameter that may stand there once. */
    public Optional<String> value(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            fault(name, Code.REPEATED, "'" + shown(name) + "' may be given once.", values.get(1));
        }
        return values.stream().findFirst();
    }

    /**
     * A value of any type, or nothing after a fault.
     *
     * @param read throws IllegalArgumentException with a sentence that says what is allowed
     */
    public <T> Optional<T> parsed(String name, Function<String, T> read) {
        return value(name).flatMap(value -> read(name, value, read));
    }

    /** All readable values of a parameter that may be repeated. */
    public <T> List<T> allParsed(String name, Function<String, T> read) {
        return read(name, values(name), read);
    }

    private <T> List<T> read(String name, List<String> values, Function<String, T> read) {
        return values.stream()
                .flatMap(value -> read(name, value, read).stream())
                .toList();
    }

    private <T> Optional<T> read(String name, String value, Function<String, T> read) {
        try {
            return Optional.of(read.apply(value));
        } catch (BadValue e) {
            fault(name, e.code(), e.getMessage(), value, e.suggestion());
        } catch (IllegalArgumentException e) {
            fault(name, Code.INVALID, e.getMessage(), value);
        }
        return Optional.empty();
    }

    /** Notes that a value is none of the allowed ones. */
    public void notOneOf(String name, String value, Collection<String> allowed) {
        String message = "'" + name + "' is one of: " + String.join(", ", allowed) + ".";
        fault(name, Code.INVALID, message, value, Nearest.to(value, allowed).orElse(null));
    }

    /** Notes a fault that the endpoint found itself. */
    public void fault(String name, Code code, String message, String value) {
        fault(name, code, message, value, null);
    }

    /** Notes a fault that the endpoint found itself, and what would be right. */
    public void fault(String name, Code code, String message, String value, String didYouMean) {
        places.add("query string");
        add(new Fault(Fault.Place.param(shown(name)), code, message, value, didYouMean));
    }

    /** Notes that a part of the path cannot be read. */
    public void pathFault(String name, BadValue bad, String value) {
        places.add("path");
        add(new Fault(Fault.Place.param(name), bad.code(), bad.getMessage(), value, bad.suggestion()));
    }

    /** Notes that a header cannot be read. */
    public void headerFault(String name, Code code, String message, String value) {
        places.add("header");
        add(new Fault(Fault.Place.param(name), code, message, value));
    }

    private void add(Fault fault) {
        if (faults.size() < Failure.MAX_FAULTS) {
            faults.add(fault);
        } else if (!faults.contains(fault)) {
            more++;
        }
    }

    /**
     * To be called when every parameter has been asked for: what nobody asked for is unknown.
     *
     * @throws Failure of kind UNREADABLE that names all faults, up to {@link Failure#MAX_FAULTS}
     */
    public void check() {
        String instead = "; " + allowed();
        for (String name : given.keySet()) {
            if (!isKnown(name)) {
                unknown(name, instead);
                instead = "."; // the first has told
            }
        }
        if (!faults.isEmpty()) {
            String where = String.join(" and the ", places);
            String message = "The " + where + (places.size() > 1 ? " have" : " has") + " faults; 'errors' names them.";
            throw new Failure(Failure.Kind.UNREADABLE, message, List.copyOf(faults), more);
        }
    }

    private boolean isKnown(String name) {
        return known.contains(name) || prefixes.stream().anyMatch(name::startsWith);
    }

    private void unknown(String name, String instead) {
        String first = given.get(name).stream().findFirst().orElse(null);
        String message = "There is no parameter '" + shown(name) + "' here" + instead;
        fault(name, Code.UNKNOWN, message, first, faults.size() < Failure.MAX_FAULTS ? meant(name) : null);
    }

    private String allowed() {
        String names = Stream.concat(known.stream(), prefixes.stream().map(prefix -> prefix + "KEY"))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "there are none." : "there are: " + names + ".";
    }

    private String meant(String name) {
        int dot = name.indexOf('.') + 1;
        return Nearest.to(name, known)
                .or(() -> Nearest.to(name.substring(0, dot), prefixes).map(prefix -> prefix + name.substring(dot)))
                .orElse(null);
    }

    private static String shown(String name) {
        return name.codePointCount(0, name.length()) <= NAME_SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME_SHOWN)) + "…";
    }
}
