package dev.dateline.search;

import dev.dateline.Fault.Code;
import dev.dateline.article.Status;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.search.Filter.Field;
import dev.dateline.search.Filter.Values;
import dev.dateline.search.QueryText.Match;
import io.quarkus.security.UnauthorizedException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The filters that every list-like endpoint takes. */
final class FilterParameters {

    private static final int TERMS = 500;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final List<Parameter<String>> FIELDS =
            List.of(ListFilters.AUTHOR, ListFilters.TOPIC, ListFilters.PERSON, ListFilters.PLACE, ListFilters.LANGUAGE);

    private final Parameters parameters;
    private final Set<String> taken;

    FilterParameters(Parameters parameters) {
        this(parameters, Set.of());
    }

    /** @param taken names that mean something else at this endpoint */
    FilterParameters(Parameters parameters, Set<String> taken) {
        this.parameters = parameters;
        this.taken = Set.copyOf(taken);
    }

    /**
     * The filter; what cannot be read is noted as a fault.
     *
     * @param hasKey whether drafts may be asked for
     */
    Filter read(boolean hasKey) {
        return new Filter(
                text(),
                new DateParameters(parameters, taken).read(),
                values(),
                ids(),
                statuses(hasKey),
                parameters.value(ListFilters.UPDATED_SINCE));
    }

    /**
     * A filter that was read without what is selected in a facet. It has been read with it before, so faults are no
     * news.
     */
    Filter without(String facet, Filter read, boolean hasKey) {
        boolean isSpan = facet.equals("decade") || facet.equals("year");
        if (isSpan && !parameters.values(facet).isEmpty()) {
            return new FilterParameters(parameters.without(facet)).read(hasKey);
        }
        return isSpan ? read : read.withoutAny(new Field(facet));
    }

    private Optional<QueryText> text() {
        Match match = Match.valueOf(parameters.sure(ListFilters.MATCH).toUpperCase(Locale.ROOT));
        Optional<String> raw = parameters.value(ListFilters.Q);
        raw.filter(text -> WORD.matcher(text).results().count() > TERMS)
                .ifPresent(text ->
                        parameters.fault("q", Code.TOO_MANY, "'q' may have at most " + TERMS + " terms.", text));
        return raw.filter(text -> !text.isBlank()).map(text -> new QueryText(text, match));
    }

    private Map<Field, Values> values() {
        Map<Field, Values> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> put(values, new Field(field.name()), parameters.values(field)));
        parameters.startingWith(ListFilters.METADATA).forEach((name, given) -> put(values, new Field(name), given));
        return values;
    }

    private void put(Map<Field, Values> values, Field field, List<String> given) {
        List<String> any = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (String value : given) {
            if (value.equals("-")) {
                parameters.fault(field.name(), Code.INVALID, "A '-' stands before the value that it excludes.", value);
            } else if (value.startsWith("-")) {
                none.add(value.substring(1));
            } else {
                any.add(value);
            }
        }
        if (!given.isEmpty()) {
            values.put(field, new Values(any, none));
        }
    }

    private Optional<List<String>> ids() {
        return parameters.value(ListFilters.IDS).filter(ids -> !ids.isEmpty());
    }

    private Set<Status> statuses(boolean hasKey) {
        String status = parameters.sure(ListFilters.STATUS);
        if (!status.equals("published") && !hasKey) {
            throw new UnauthorizedException();
        }
        return status.equals("any")
                ? EnumSet.allOf(Status.class)
                : Set.of(Status.valueOf(status.toUpperCase(Locale.ROOT)));
    }
}
