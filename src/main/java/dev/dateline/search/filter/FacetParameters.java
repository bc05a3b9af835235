package dev.dateline.search.filter;

import dev.dateline.ValidationError.Code;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.FacetRequest;
import dev.dateline.text.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the facets that a request asks for. */
public final class FacetParameters {

    private static final int MAX_COUNT = 100;
    private static final int MAX_PREFIX_CHARACTERS = 200;
    private static final List<String> FIELD_NAMES =
            List.of("author", "topic", "person", "place", "language", "decade", "year");
    private static final Pattern METADATA_NAME = Pattern.compile("metadata\\.[A-Za-z0-9_-]{1,64}");

    /** The names are validated one by one, so that each error has its own suggestion. */
    public static final QueryParameter<List<String>> FACETS = QueryParameter.list(
                    "facets",
                    QueryParameter.of(
                            "facets", new ParameterSchema.StringSchema(100, "^[A-Za-z0-9._-]+$"), Function.identity()),
                    MAX_COUNT)
            .description(
                    "The facets to count over the whole list, not just the page: `author`, `topic`, `person`, `place`, "
                            + "`language`, `decade`, `year` or `metadata.KEY`. A facet ignores its own selected "
                            + "values, but not its excluded ones.")
            .example("author,decade");

    public static final QueryParameter<Integer> SIZE = QueryParameter.number("facetSize", 1, MAX_COUNT)
            .defaultValue(10)
            .description("The maximum number of values of each facet, most frequent first.");

    public static final QueryParameter<ValueSearch> QUERY = QueryParameter.of(
                    "facetQuery", new ParameterSchema.StringSchema(300, "^[^:]+:[\\s\\S]+$"), ValueSearch::parse)
            .description(
                    "Only the values of a facet with a word that starts with this prefix, as `FACET:PREFIX`. The facet "
                            + "need not be listed in `facets`.")
            .example("author:tro");

    private final QueryParameterReader parameters;
    private final QueryParameterReader filters;

    /** @param filters the parameters that hold the selected values */
    public FacetParameters(QueryParameterReader parameters, QueryParameterReader filters) {
        this.parameters = parameters;
        this.filters = filters;
    }

    /**
     * Reads the facets; invalid values are recorded as validation errors.
     *
     * @param without returns the filter of the list without the selected values of the facet with a given name
     */
    public List<FacetRequest> read(Function<String, ArticleFilter> without, Set<DateField> roles) {
        Set<String> names = new LinkedHashSet<>();
        parameters.value(FACETS).orElse(List.of()).stream()
                .filter(name -> checkName("facets", name))
                .forEach(names::add);
        int size = parameters.require(SIZE);
        Optional<ValueSearch> search = parameters.value(QUERY).filter(s -> checkName("facetQuery", s.name()));
        search.map(ValueSearch::name).ifPresent(names::add);
        List<FacetRequest> facets = new ArrayList<>();
        for (String name : names) {
            Optional<String> within = search.filter(s -> s.name().equals(name)).map(ValueSearch::prefix);
            facets.add(new FacetRequest(name, without.apply(name), selected(name), roles, size, within));
        }
        return facets;
    }

    private List<String> selected(String name) {
        return filters.values(name).stream()
                .filter(value -> !value.startsWith("-") || name.equals("year") || name.equals("decade"))
                .distinct()
                .toList();
    }

    private boolean checkName(String parameter, String name) {
        if (FIELD_NAMES.contains(name) || METADATA_NAME.matcher(name).matches()) {
            return true;
        }
        parameters.addError(
                parameter,
                Code.INVALID,
                "The facets are " + String.join(", ", FIELD_NAMES) + " and metadata.KEY.",
                name,
                DidYouMean.suggest(name, FIELD_NAMES).orElse(null));
        return false;
    }

    /** A prefix search in the values of a facet, such as {@code author:tro}. */
    record ValueSearch(String name, String prefix) {

        static ValueSearch parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 1 || colon == text.length() - 1) {
                throw new InvalidQueryValueException(
                        "'facetQuery' is a facet, a colon and the prefix of a word, such as author:tro.", null);
            }
            if (text.length() - colon > MAX_PREFIX_CHARACTERS) {
                throw new InvalidQueryValueException(
                        Code.TOO_LONG,
                        "The prefix after the colon may have at most " + (MAX_PREFIX_CHARACTERS - 1) + " characters.",
                        null);
            }
            return new ValueSearch(text.substring(0, colon), text.substring(colon + 1));
        }
    }
}
