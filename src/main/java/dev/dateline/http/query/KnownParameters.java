package dev.dateline.http.query;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.dateline.text.DidYouMean;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the parameters that an endpoint reads, and what it says of a name that it does not. */
final class KnownParameters {

    /** Names under which clients send a value to defeat caches, or that trackers add. */
    private static final Pattern CACHE_BUSTERS =
            Pattern.compile("_|_t|t|ts|timestamp|cb|cachebuster|nocache|rand|utm_.*|fbclid|gclid", CASE_INSENSITIVE);

    /** Names under which other APIs take the number of items to skip, which is none of a page. */
    private static final Pattern OFFSETS =
            Pattern.compile("offset|skip|start_?index|start|first_?result", CASE_INSENSITIVE);

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();

    void addName(String name) {
        names.add(name);
    }

    void addPrefix(String prefix) {
        prefixes.add(prefix);
    }

    void addAll(KnownParameters others) {
        names.addAll(others.names);
        prefixes.addAll(others.prefixes);
    }

    boolean contains(String name) {
        return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
    }

    /** Returns the allowed names, as the end of a sentence. */
    String listing() {
        String all = Stream.concat(names.stream(), prefixes.stream().map(prefix -> prefix + "KEY"))
                .sorted()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "there are none." : "allowed are: " + all + ".";
    }

    /** Returns why a client may send such a name without need, as part of a sentence; empty for other names. */
    static String remark(String name) {
        if (OFFSETS.matcher(name).matches()) {
            return ", and 'page' does not count articles but pages of 'size' articles, from 1";
        }
        return CACHE_BUSTERS.matcher(name).matches() ? ", and no cache keeps an answer that has changed" : "";
    }

    /** Returns how the parameter of an object is written, as part of a sentence; empty for other names. */
    String objectRemark(String name, String value) {
        if (!prefixes.contains(name + ".")) {
            return "";
        }
        String example = name + "." + key(value).orElse("collection");
        return value == null || MistakenValues.isNothing(value)
                ? "; leave it out, or write each member as a parameter, such as " + example
                : "; write each member as a parameter, such as " + example;
    }

    /** Returns the first key that the value of an object has, which some clients write alone. */
    private static Optional<String> key(String value) {
        return Optional.ofNullable(value)
                .flatMap(text -> JsonParameterValue.parse(text)
                        .map(json ->
                                json.fieldNames().hasNext() ? json.fieldNames().next() : "")
                        .or(() -> Optional.of(text)))
                .filter(key -> QueryParameter.KEY_PATTERN.matcher(key).matches() && !MistakenValues.isNoKey(key));
    }

    /**
     * Returns the name that was meant by an unknown one: another API's name for it, one that differs by a typo, or the
     * known part of a path into an object.
     *
     * @param value its first value; null for none. Some clients write only the keys of an object, as values.
     */
    Optional<String> suggest(String name, String value) {
        if (prefixes.contains(name + ".")) {
            return key(value).map(key -> name + "." + key);
        }
        int dot = name.indexOf('.') + 1;
        return ParameterSynonyms.find(name, names)
                .or(() -> DidYouMean.suggest(name, names))
                .or(() -> DidYouMean.suggest(name.substring(0, dot), prefixes)
                        .map(prefix -> prefix + name.substring(dot)))
                .or(() -> Arrays.stream(name.split("[.\\[\\]]+"))
                        .filter(names::contains)
                        .findFirst());
    }
}
