package dev.dateline.search.filter;

import dev.dateline.ValidationError.Code;
import dev.dateline.article.ArticleStatus;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.ParameterDependency;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.Perspective;
import dev.dateline.search.ArticleFilter.ValueCondition;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.FullTextQuery;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.text.LanguageTag;
import io.quarkus.security.UnauthorizedException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the filters that every list-like endpoint accepts. */
public final class FilterParameters {

    private static final int MAX_TERMS = 500;
    private static final int DEFAULT_PERSPECTIVE_YEARS = 10;
    private static final Pattern WORD_PATTERN = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final List<QueryParameter<String>> FIELD_PARAMETERS =
            List.of(ListFilters.AUTHOR, ListFilters.TOPIC, ListFilters.PERSON, ListFilters.PLACE, ListFilters.LANGUAGE);

    private final QueryParameterReader parameters;
    private final Set<String> excludedNames;

    public FilterParameters(QueryParameterReader parameters) {
        this(parameters, Set.of());
    }

    /** @param excludedNames names of parameters that have another meaning at this endpoint */
    public FilterParameters(QueryParameterReader parameters, Set<String> excludedNames) {
        this.parameters = parameters;
        this.excludedNames = Set.copyOf(excludedNames);
    }

    /**
     * Reads the filter; invalid values are recorded as validation errors.
     *
     * @param hasKey whether the caller may request drafts
     * @throws UnauthorizedException when drafts are requested without a key
     */
    public ArticleFilter read(boolean hasKey) {
        return new ArticleFilter(
                readText(),
                new DateParameters(parameters, excludedNames).read(),
                readValues(),
                readIds(),
                readStatuses(hasKey),
                parameters.value(ListFilters.UPDATED_SINCE),
                readPerspective());
    }

    /**
     * Returns a filter without the selected values of a facet; those of {@code allOf} are retained. Errors are not
     * recorded again, since {@link #read} has recorded them.
     *
     * @param read the filter as returned by {@link #read}
     */
    public ArticleFilter readWithout(String facet, ArticleFilter read, boolean hasKey) {
        Optional<DateFacet> dates = DateFacet.of(facet);
        if (dates.isEmpty()) {
            return read.withoutAnyOf(new ValueField(facet));
        }
        Set<String> selections = dates.get().selections(parameters);
        return selections.stream().allMatch(name -> parameters.values(name).isEmpty())
                ? read
                : new FilterParameters(parameters.without(selections)).read(hasKey);
    }

    private Optional<Perspective> readPerspective() {
        ParameterDependency.check(parameters, ListFilters.PERSPECTIVE_WITHIN, ListFilters.PERSPECTIVE);
        int years = parameters.value(ListFilters.PERSPECTIVE_WITHIN).orElse(DEFAULT_PERSPECTIVE_YEARS);
        return parameters.value(ListFilters.PERSPECTIVE).map(kind -> new Perspective(kind, years));
    }

    private Optional<FullTextQuery> readText() {
        if (excludedNames.contains(ListFilters.Q.name())) {
            return Optional.empty();
        }
        MatchMode match =
                MatchMode.valueOf(parameters.require(ListFilters.MATCH).toUpperCase(Locale.ROOT));
        boolean isLastWordPrefix = parameters.require(ListFilters.PREFIX).equals("last");
        Optional<String> raw = parameters.value(ListFilters.Q);
        raw.filter(text -> WORD_PATTERN.matcher(text).results().count() > MAX_TERMS)
                .ifPresent(text ->
                        parameters.addError("q", Code.TOO_MANY, "'q' may have at most " + MAX_TERMS + " terms.", text));
        return raw.filter(text -> !text.isBlank()).map(text -> new FullTextQuery(text, match, isLastWordPrefix));
    }

    private Map<ValueField, ValueCondition> readValues() {
        Map<ValueField, ValueCondition> values = new LinkedHashMap<>();
        Set<String> allOf = readAllOf();
        FIELD_PARAMETERS.forEach(field -> putCondition(values, field.name(), parameters.values(field), allOf));
        parameters
                .valuesByPrefix(ListFilters.METADATA)
                .forEach((name, given) -> putCondition(values, name, given, allOf));
        return values;
    }

    private Set<String> readAllOf() {
        Set<String> names = new HashSet<>();
        for (String name : parameters.value(ListFilters.ALL_OF).orElse(List.of())) {
            try {
                FacetNames.requireField(name);
                names.add(name);
            } catch (InvalidQueryValueException e) {
                parameters.addError(ListFilters.ALL_OF.name(), e.code(), e.getMessage(), name, e.suggestion());
            }
        }
        return names;
    }

    private void putCondition(
            Map<ValueField, ValueCondition> values, String field, List<String> given, Set<String> allOf) {
        List<String> some = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (String value : given) {
            if (value.startsWith("-") && QueryParameterReader.isBlank(value.substring(1))) {
                parameters.addError(field, Code.INVALID, "A '-' must be followed by the value to exclude.", value);
            } else if (value.startsWith("-")) {
                addWithAlias(field, value.substring(1), none, true);
            } else {
                addWithAlias(field, value, some, !allOf.contains(field));
            }
        }
        if (!given.isEmpty()) {
            boolean isAll = allOf.contains(field);
            values.put(
                    new ValueField(field),
                    new ValueCondition(isAll ? List.of() : some, isAll ? some : List.of(), none));
        }
    }

    /** Adds a value, and the tag of a language that is written in another way, unless all values have to hold. */
    private static void addWithAlias(String field, String value, List<String> values, boolean isAny) {
        values.add(value);
        if (isAny && field.equals(ListFilters.LANGUAGE.name())) {
            LanguageTag.ofAlias(value).ifPresent(values::add);
        }
    }

    private Optional<List<String>> readIds() {
        return parameters.value(ListFilters.IDS).filter(ids -> !ids.isEmpty());
    }

    private Set<ArticleStatus> readStatuses(boolean hasKey) {
        String status = parameters.require(ListFilters.STATUS);
        if (!status.equals("published") && !hasKey) {
            throw new UnauthorizedException();
        }
        return status.equals("any")
                ? EnumSet.allOf(ArticleStatus.class)
                : Set.of(ArticleStatus.valueOf(status.toUpperCase(Locale.ROOT)));
    }
}
