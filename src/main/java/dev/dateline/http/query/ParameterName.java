package dev.dateline.http.query;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a query parameter in the ways that clients write it. Those that write lists and objects with brackets
 * (qs, PHP, Rails, axios, and OpenAPI's {@code deepObject}) mean the same as those that repeat a name.
 */
public final class ParameterName {

    private static final Pattern INDEX = Pattern.compile("\\[\\d{0,4}]$");
    private static final Pattern KEY = Pattern.compile("^([A-Za-z]+)\\[([A-Za-z0-9_-]{1,64})]$");

    /** Parameters that are objects, whose members are written as {@code name.KEY}. */
    private static final Set<String> OBJECTS = Set.of("metadata");

    private ParameterName() {}

    /** Returns whether a canonical name is that of an object, which clients without another way write as JSON. */
    static boolean isObject(String name) {
        return OBJECTS.contains(name);
    }

    /**
     * Returns the name that a written one stands for: {@code author} for {@code author[]} and {@code author[0]},
     * {@code metadata.shelf} for {@code metadata[shelf]}, {@code metadata[shelf][]} and {@code metadata.shelf[]}. Other
     * names are returned unchanged.
     */
    public static String canonical(String written) {
        if (!written.endsWith("]")) {
            return written;
        }
        String name = INDEX.matcher(written).replaceFirst("");
        Matcher keyed = KEY.matcher(name);
        return keyed.matches() ? keyed.group(1) + "." + keyed.group(2) : name;
    }
}
