package dev.dateline.search;

import dev.dateline.Fault.Code;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.http.BadValue;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.FacetQuery.Span;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The date conditions in a query string. */
final class DateParameters {

    private static final String DECADE = "-?\\d{3}X";
    private static final String YEAR = "-?\\d{4}|Y-?\\d{5,}";

    private static final List<Parameter<Edtf>> ROLES =
            List.of(ListFilters.PUBLISHED, ListFilters.REPUBLISHED, ListFilters.ABOUT, ListFilters.MENTIONS);

    private final Parameters parameters;
    private final Set<String> taken;
    private final DateMatch dateMatch;
    private final DateMatch rangeMatch;
    private final Set<DateField> dateField;
    private final Optional<Undated> undated;
    private final List<DateFilter> filters = new ArrayList<>();

    /** @param taken names that mean something else at this endpoint */
    DateParameters(Parameters parameters, Set<String> taken) {
        this.parameters = parameters;
        this.taken = taken;
        this.dateMatch = match(ListFilters.DATE_MATCH);
        this.rangeMatch = match(ListFilters.RANGE_MATCH);
        this.dateField = fields(parameters.sure(ListFilters.DATE_FIELD));
        this.undated =
                parameters.value(ListFilters.UNDATED).map(word -> Undated.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private DateMatch match(Parameter<String> parameter) {
        return DateMatch.valueOf(parameters.sure(parameter).toUpperCase(Locale.ROOT));
    }

    /** The roles that a word for {@code dateField} means. */
    static Set<DateField> fields(String word) {
        return word.equals("any") ? DateField.ROLES : Set.of(DateField.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** The roles that ranges, decades and years are looked for in. */
    Set<DateField> roles() {
        return dateField;
    }

    /** All conditions; what cannot be read is noted as a fault. */
    List<DateFilter> read() {
        for (Parameter<Edtf> role : ROLES) {
            add(fields(role.name()), parameters.values(role), dateMatch);
        }
        add(DateField.ROLES, parameters.values(ListFilters.DATE), dateMatch);
        range().ifPresent(range -> add(dateField, List.of(range), rangeMatch));
        add(dateField, parameters.values(ListFilters.DECADE), DateMatch.OVERLAPS);
        if (!taken.contains("year")) {
            add(dateField, parameters.values(ListFilters.YEAR), DateMatch.OVERLAPS);
        }
        parameters.value(ListFilters.ON_DAY).ifPresent(this::onDay);
        if (filters.isEmpty() && undated.filter(u -> u != Undated.INCLUDE).isPresent()) {
            filters.add(new DateFilter(dateField, List.of(), DateMatch.OVERLAPS, Optional.empty(), undated.get()));
        }
        parameters.values(ListFilters.BUCKET).forEach(this::bucket);
        return filters;
    }

    private void add(Set<DateField> roles, List<Edtf> any, DateMatch match) {
        if (!any.isEmpty()) {
            filters.add(new DateFilter(roles, any, match, Optional.empty(), undated.orElse(Undated.EXCLUDE)));
        }
    }

    private void bucket(Edtf bucket) {
        filters.add(new DateFilter(dateField, List.of(bucket), DateMatch.OVERLAPS, Optional.empty(), Undated.EXCLUDE));
    }

    private void onDay(MonthDay day) {
        filters.add(new DateFilter(
                dateField, List.of(), DateMatch.OVERLAPS, Optional.of(day), undated.orElse(Undated.EXCLUDE)));
    }

    private Optional<Edtf> range() {
        Optional<Edtf> from = parameters.value(ListFilters.FROM);
        Optional<Edtf> to = parameters.value(ListFilters.TO);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        long first = from.map(edtf -> edtf.days().first()).orElse(Long.MIN_VALUE);
        long last = to.map(edtf -> edtf.days().last()).orElse(Long.MAX_VALUE);
        if (first > last) {
            parameters.fault(
                    "to",
                    Code.CONFLICT,
                    "'to' ends before 'from' begins.",
                    to.orElseThrow().toString(),
                    from.orElseThrow().toString());
            return Optional.empty();
        }
        return Optional.of(Edtf.ofDays(first, last));
    }

    static Edtf decade(String text) {
        return span(text, DECADE, Span.DECADE, "A decade is written like 193X.");
    }

    static Edtf year(String text) {
        return span(text, YEAR, Span.YEAR, "A year is written like 1930, -0043 or Y12345.");
    }

    /** A span as it is written or as a facet names it; for a date that lies in one, that one was meant. */
    private static Edtf span(String text, String form, Span span, String message) {
        Optional<String> name = EdtfParameter.meant(text).flatMap(date -> span.around(date.days()));
        if (!text.matches(form) && !name.equals(Optional.of(text))) {
            throw new BadValue(message, name.orElse(null));
        }
        return EdtfParameter.range(text);
    }
}
