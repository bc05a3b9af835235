package dev.dateline.search.filter;

import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.MistakenValues;
import dev.dateline.http.query.ParameterName;
import dev.dateline.http.query.ParameterSynonyms;
import dev.dateline.text.DidYouMean;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of facets, and of the filters on exact values that most of them stand for. */
public final class FacetNames {

    private static final List<String> FIELDS = List.of("author", "topic", "person", "place", "language");
    private static final String METADATA_PREFIX = "metadata.";
    private static final Pattern METADATA_NAME = Pattern.compile("metadata\\.[A-Za-z0-9_-]{1,64}");
    private static final List<String> NAMES =
            Stream.of(FIELDS, DateFacet.NAMES).flatMap(List::stream).toList();

    private FacetNames() {}

    private static String metadataKey(String name) {
        return name.substring(METADATA_PREFIX.length());
    }

    /** Returns whether a name is that of a filter on exact values. */
    static boolean isField(String name) {
        return FIELDS.contains(name)
                || (METADATA_NAME.matcher(name).matches() && !MistakenValues.isNoKey(metadataKey(name)));
    }

    /**
     * Checks the name of a filter on exact values.
     *
     * @throws InvalidQueryValueException when it is not one
     */
    public static void requireField(String name) {
        if (!isField(name)) {
            throw error(name, "The names are " + String.join(", ", FIELDS) + " and metadata.KEY.", FIELDS);
        }
    }

    /**
     * Checks the name of a facet.
     *
     * @throws InvalidQueryValueException when it is not one
     */
    static void requireFacet(String name) {
        if (!isField(name) && !DateFacet.NAMES.contains(name)) {
            String message = "The facets are " + String.join(", ", FIELDS) + ", decade, year and metadata.KEY; decade "
                    + "and year may name a role, as in decade:about.";
            throw error(name, message, NAMES);
        }
    }

    private static InvalidQueryValueException error(String name, String message, List<String> names) {
        if (name.startsWith(METADATA_PREFIX) && MistakenValues.isNoKey(metadataKey(name))) {
            return new InvalidQueryValueException(MistakenValues.keyMessage(METADATA_PREFIX, metadataKey(name)), null);
        }
        String canonical = ParameterName.canonical(name);
        return new InvalidQueryValueException(
                message,
                Optional.of(canonical)
                        .filter(FacetNames::isField)
                        .or(() -> ParameterSynonyms.find(name, names))
                        .or(() -> DidYouMean.suggest(name, names))
                        .orElse(null));
    }
}
