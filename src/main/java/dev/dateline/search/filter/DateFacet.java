package dev.dateline.search.filter;

import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.FacetRequest.YearBucket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A facet of years or decades. Under its plain name, such as {@code decade}, it counts over {@code dateField}, and its
 * values are selected by the parameter of that name. It may name a role instead, such as {@code decade:about}; its
 * values are then selected by the parameter of the role, and by {@code date} for the three roles together.
 *
 * @param bucket whether it counts years or decades
 * @param role the named role, in the form of {@code dateField}; empty under the plain name
 */
record DateFacet(YearBucket bucket, Optional<String> role) {

    private static final List<String> UNITS =
            Stream.of(YearBucket.DECADE, YearBucket.YEAR).map(DateFacet::word).toList();
    private static final String ANY_ROLE = "any";
    private static final List<String> ROLES = List.of("published", "republished", "about", "mentions", ANY_ROLE);

    /** The names of all date facets. */
    static final List<String> NAMES = Stream.concat(
                    UNITS.stream(),
                    UNITS.stream()
                            .flatMap(unit -> ROLES.stream().map(role -> unit + FacetRequest.ROLE_SEPARATOR + role)))
            .toList();

    private static String word(YearBucket bucket) {
        return bucket.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the date facet with this name; empty when it is the name of another facet or of none. */
    static Optional<DateFacet> of(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        String[] parts = name.split(String.valueOf(FacetRequest.ROLE_SEPARATOR), 2);
        return Optional.of(new DateFacet(
                YearBucket.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Stream.of(parts).skip(1).findFirst()));
    }

    /** Returns the parameter that selects its values. */
    String parameter() {
        return role.map(name -> name.equals(ANY_ROLE) ? ListFilters.DATE.name() : name)
                .orElseGet(() -> word(bucket));
    }

    /** Returns the roles to count over. */
    Set<DateField> roles(Set<DateField> dateField) {
        return role.map(DateParameters::parseRoles).orElse(dateField);
    }

    /** Returns the selected values: of the parameter of a role, those that are values of this facet. */
    List<String> selected(QueryParameterReader filters) {
        return filters.values(parameter()).stream()
                .filter(this::isValue)
                .distinct()
                .toList();
    }

    /**
     * Returns whether its parameter selects its values and nothing else. Otherwise the parameter is a filter like any
     * other, and the facet counts what it leaves.
     */
    boolean isSelection(QueryParameterReader filters) {
        List<String> given = filters.values(parameter());
        return !given.isEmpty() && given.stream().allMatch(this::isValue);
    }

    private boolean isValue(String text) {
        return role.isEmpty() || DateParameters.isBucket(text, bucket);
    }
}
