package dev.dateline.search;

import dev.dateline.Fault.Code;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.http.Parameters;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The date conditions in a query string. */
final class DateParameters {

    private static final List<String> FIELDS = List.of("published", "republished", "about", "mentions", "any");
    private static final String YEAR = "-?\\d{4,}|Y-?\\d{5,}";

    private final Parameters parameters;
    private final DateMatch dateMatch;
    private final DateMatch rangeMatch;
    private final Set<DateField> dateField;
    private final Optional<Undated> undated;
    private final List<DateFilter> filters = new ArrayList<>();

    DateParameters(Parameters parameters) {
        this.parameters = parameters;
        this.dateMatch = match("dateMatch", List.of("overlaps", "within", "contains"));
        this.rangeMatch = match("rangeMatch", List.of("overlaps", "within"));
        this.dateField = fields(parameters.word("dateField", FIELDS).orElse("published"));
        this.undated = parameters
                .word("undated", List.of("include", "exclude", "only"))
                .map(word -> Undated.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private DateMatch match(String name, List<String> allowed) {
        return DateMatch.valueOf(
                parameters.word(name, allowed).orElse("overlaps").toUpperCase(Locale.ROOT));
    }

    /** The roles that a word for {@code dateField} means. */
    static Set<DateField> fields(String word) {
        return word.equals("any") ? DateField.ROLES : Set.of(DateField.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** All conditions; what cannot be read is noted as a fault. */
    List<DateFilter> read() {
        for (String role : List.of("published", "republished", "about", "mentions")) {
            add(fields(role), parameters.allParsed(role, EdtfParameter::range), dateMatch);
        }
        add(DateField.ROLES, parameters.allParsed("date", EdtfParameter::range), dateMatch);
        range().ifPresent(range -> add(dateField, List.of(range), rangeMatch));
        add(dateField, parameters.allParsed("decade", DateParameters::decade), DateMatch.OVERLAPS);
        add(dateField, parameters.allParsed("year", DateParameters::year), DateMatch.OVERLAPS);
        parameters.parsed("onDay", DateParameters::monthDay).ifPresent(this::onDay);
        if (filters.isEmpty() && undated.filter(u -> u != Undated.INCLUDE).isPresent()) {
            filters.add(new DateFilter(dateField, List.of(), DateMatch.OVERLAPS, Optional.empty(), undated.get()));
        }
        return filters;
    }

    private void add(Set<DateField> roles, List<Edtf> any, DateMatch match) {
        if (!any.isEmpty()) {
            filters.add(new DateFilter(roles, any, match, Optional.empty(), undated.orElse(Undated.EXCLUDE)));
        }
    }

    private void onDay(MonthDay day) {
        filters.add(new DateFilter(
                dateField, List.of(), DateMatch.OVERLAPS, Optional.of(day), undated.orElse(Undated.EXCLUDE)));
    }

    private Optional<Edtf> range() {
        Optional<Edtf> from = parameters.parsed("from", EdtfParameter::bound);
        Optional<Edtf> to = parameters.parsed("to", EdtfParameter::bound);
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

    private static Edtf decade(String text) {
        Edtf decade = EdtfParameter.range(text);
        if (!text.matches("-?\\d{3}X") && !text.matches("-?\\d{4}/-?\\d{4}")) {
            throw new IllegalArgumentException("A decade is written like 193X.");
        }
        return decade;
    }

    private static Edtf year(String text) {
        if (!text.matches(YEAR)) {
            throw new IllegalArgumentException("A year is written like 1930 or -0043.");
        }
        return EdtfParameter.range(text);
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A calendar day is written MM-DD, such as 05-24.", e);
        }
    }
}
