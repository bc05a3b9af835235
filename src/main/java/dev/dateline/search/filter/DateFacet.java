package dev.dateline.search.filter;

import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.FacetRequest.YearBucket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A facet of years or decades. Under its plain name, such as {@code decade}, it counts over {@code dateField}, and its
 * values are selected by the parameter of that name. It may name a role instead, such as {@code decade:about}; its
 * values are then selected by the parameter of the role, and by {@code date} for the three roles together. Where
 * {@code dateField} is the role, both parameters mean the same, and a value may be selected by either.
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

    /** Returns the roles to count over. */
    Set<DateField> roles(Set<DateField> dateField) {
        return role.map(DateParameters::parseRoles).orElse(dateField);
    }

    /** Returns the selected values: of the parameter of a role, those that are values of this facet. */
    List<String> selected(QueryParameterReader filters) {
        return parameters(filters)
                .flatMap(name -> filters.values(name).stream())
                .filter(this::isValue)
                .distinct()
                .toList();
    }

    /**
     * Returns the parameters that select its values and nothing else. Others that could are filters like any other, and
     * the facet counts what they leave.
     */
    Set<String> selections(QueryParameterReader filters) {
        return parameters(filters)
                .filter(name -> filters.values(name).stream().allMatch(this::isValue))
                .collect(Collectors.toSet());
    }

    /** Returns the parameters that can select its values. */
    private Stream<String> parameters(QueryParameterReader filters) {
        String dateField = filters.require(ListFilters.DATE_FIELD);
        String counted = role.orElse(dateField);
        return counted.equals(dateField)
                ? Stream.of(word(bucket), roleParameter(counted))
                : Stream.of(roleParameter(counted));
    }

    private static String roleParameter(String role) {
        return role.equals(ANY_ROLE) ? ListFilters.DATE.name() : role;
    }

    private boolean isValue(String text) {
        return DateParameters.isBucket(text, bucket);
    }

    /**
     * Returns parameters under which a list has the articles that are counted for a value: the filters with the value
     * in place of the selected ones. Where a parameter of its own would mean something else, since there is a range of
     * its role or a condition on how dates match, the value becomes a {@code bucket}.
     *
     * @param filters the filters of the list
     */
    Map<String, List<String>> select(String value, Map<String, List<String>> filters) {
        QueryParameterReader given = QueryParameterReader.of(filters);
        Map<String, List<String>> selected = new LinkedHashMap<>(filters);
        selected.keySet().removeAll(selections(given));
        String own = role.map(DateFacet::roleParameter).orElseGet(() -> word(bucket));
        boolean isPlain = !selected.containsKey(own) && !selected.containsKey(ListFilters.UNDATED.name());
        if (isPlain && (role.isEmpty() || !selected.containsKey(ListFilters.DATE_MATCH.name()))) {
            selected.put(own, List.of(value));
        } else {
            List<String> buckets = new ArrayList<>(selected.getOrDefault(ListFilters.BUCKET.name(), List.of()));
            buckets.add(role.map(name -> name + FacetRequest.ROLE_SEPARATOR).orElse("") + value);
            selected.put(ListFilters.BUCKET.name(), buckets);
        }
        return selected;
    }
}
