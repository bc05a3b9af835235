package dev.dateline.search.filter;

import dev.dateline.ValidationError.Code;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.FacetRequest.YearBucket;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the date conditions of a query string. */
public final class DateParameters {

    private static final String DECADE_PATTERN = "-?\\d{3}X";
    private static final String YEAR_PATTERN = "-?\\d{4}|Y-?\\d{5,}";

    private static final List<QueryParameter<Edtf>> ROLE_PARAMETERS =
            List.of(ListFilters.PUBLISHED, ListFilters.REPUBLISHED, ListFilters.ABOUT, ListFilters.MENTIONS);

    private final QueryParameterReader parameters;
    private final Set<String> excludedNames;
    private final DateMatch dateMatch;
    private final DateMatch rangeMatch;
    private final Set<DateField> dateField;
    private final Optional<Undated> undated;
    private final List<DateFilter> filters = new ArrayList<>();

    /** @param excludedNames names of parameters that have another meaning at this endpoint */
    public DateParameters(QueryParameterReader parameters, Set<String> excludedNames) {
        this.parameters = parameters;
        this.excludedNames = excludedNames;
        this.dateMatch = readMatch(ListFilters.DATE_MATCH);
        this.rangeMatch = readMatch(ListFilters.RANGE_MATCH);
        this.dateField = parseRoles(parameters.require(ListFilters.DATE_FIELD));
        this.undated =
                parameters.value(ListFilters.UNDATED).map(word -> Undated.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private DateMatch readMatch(QueryParameter<String> parameter) {
        return DateMatch.valueOf(parameters.require(parameter).toUpperCase(Locale.ROOT));
    }

    /** Returns the roles that a value of {@code dateField} stands for. */
    public static Set<DateField> parseRoles(String word) {
        return word.equals("any")
                ? DateField.EDITORIAL_ROLES
                : Set.of(DateField.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** Returns the roles that ranges, decades and years apply to. */
    public Set<DateField> roles() {
        return dateField;
    }

    /** Reads all conditions; invalid values are recorded as validation errors. */
    List<DateFilter> read() {
        for (QueryParameter<Edtf> role : ROLE_PARAMETERS) {
            addFilter(parseRoles(role.name()), parameters.values(role), dateMatch);
        }
        addFilter(DateField.EDITORIAL_ROLES, parameters.values(ListFilters.DATE), dateMatch);
        readRange().ifPresent(range -> addFilter(dateField, List.of(range), rangeMatch));
        addFilter(dateField, parameters.values(ListFilters.DECADE), DateMatch.OVERLAPS);
        if (!excludedNames.contains("year")) {
            addFilter(dateField, parameters.values(ListFilters.YEAR), DateMatch.OVERLAPS);
        }
        parameters.value(ListFilters.ON_DAY).ifPresent(this::addOnDay);
        if (filters.isEmpty() && undated.filter(u -> u != Undated.INCLUDE).isPresent()) {
            filters.add(new DateFilter(dateField, List.of(), DateMatch.OVERLAPS, Optional.empty(), undated.get()));
        }
        parameters.values(ListFilters.BUCKET).forEach(this::addBucket);
        return filters;
    }

    private void addFilter(Set<DateField> roles, List<Edtf> any, DateMatch match) {
        if (!any.isEmpty()) {
            filters.add(new DateFilter(roles, any, match, Optional.empty(), undated.orElse(Undated.EXCLUDE)));
        }
    }

    private void addBucket(BucketCondition bucket) {
        Set<DateField> roles = bucket.roles().orElse(dateField);
        filters.add(
                new DateFilter(roles, List.of(bucket.days()), DateMatch.OVERLAPS, Optional.empty(), Undated.EXCLUDE));
    }

    private void addOnDay(MonthDay day) {
        filters.add(new DateFilter(
                dateField, List.of(), DateMatch.OVERLAPS, Optional.of(day), undated.orElse(Undated.EXCLUDE)));
    }

    private Optional<Edtf> readRange() {
        Optional<Edtf> from = parameters.value(ListFilters.FROM);
        Optional<Edtf> to = parameters.value(ListFilters.TO);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        long first = from.map(edtf -> edtf.days().first()).orElse(Long.MIN_VALUE);
        long last = to.map(edtf -> edtf.days().last()).orElse(Long.MAX_VALUE);
        if (first > last) {
            parameters.addError(
                    "to",
                    Code.CONFLICT,
                    "'to' must not end before 'from' starts.",
                    to.orElseThrow().toString(),
                    from.orElseThrow().toString());
            return Optional.empty();
        }
        return Optional.of(Edtf.ofDays(first, last));
    }

    static Edtf parseDecade(String text) {
        return parseSpan(text, DECADE_PATTERN, YearBucket.DECADE, "A decade is written like 193X.");
    }

    static Edtf parseYear(String text) {
        return parseSpan(text, YEAR_PATTERN, YearBucket.YEAR, "A year is written like 1930, -0043 or Y12345.");
    }

    /** Returns whether a text is a value of a facet of years or decades. */
    static boolean isBucket(String text, YearBucket span) {
        return bucketOf(text, span).equals(Optional.of(text));
    }

    private static Optional<String> bucketOf(String text, YearBucket span) {
        return EdtfParameter.parseOrSuggest(text).flatMap(date -> span.containing(date.days()));
    }

    /** Parses a year or decade in the form of the pattern or of a facet; suggests the one that another date lies in. */
    private static Edtf parseSpan(String text, String form, YearBucket span, String message) {
        EdtfParameter.refuseCommaList(text);
        Optional<String> name = bucketOf(text, span);
        if (!text.matches(form) && !name.equals(Optional.of(text))) {
            throw new InvalidQueryValueException(message, name.orElse(null));
        }
        return EdtfParameter.parseRange(text);
    }
}
