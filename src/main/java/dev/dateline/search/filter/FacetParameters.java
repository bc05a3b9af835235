package dev.dateline.search.filter;

import dev.dateline.ValidationError.Code;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.ParameterDependency;
import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.FacetRequest.Order;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the facets that a request asks for. */
public final class FacetParameters {

    private static final int MAX_COUNT = 100;
    private static final int MAX_PREFIX_CHARACTERS = 200;

    /** The names are validated one by one, so that each error has its own suggestion. */
    public static final QueryParameter<List<String>> FACETS = QueryParameter.list(
                    "facets",
                    QueryParameter.of(
                            "facets", new ParameterSchema.StringSchema(100, "^[A-Za-z0-9._:-]+$"), Function.identity()),
                    MAX_COUNT)
            .description(
                    "The facets to count over the whole list, not just the page: `author`, `topic`, `person`, `place`, "
                            + "`language`, `decade`, `year` or `metadata.KEY`. `decade` and `year` count over "
                            + "`dateField`, or over a role that they name, as in `decade:about`; a value is then "
                            + "selected with the parameter of that role (`date` for `decade:any`). A facet ignores its "
                            + "own selected values, but not its excluded ones and those of `allOf`.")
            .example("author,decade:about");

    public static final QueryParameter<Integer> SIZE = QueryParameter.number("facetSize", 1, MAX_COUNT)
            .defaultValue(10)
            .description("The maximum number of values of each facet, in addition to the selected ones.");

    public static final QueryParameter<Order> SORT = QueryParameter.choice("facetSort", Order.class)
            .description("The order of the values: `count`, the most frequent first, or `value`, from A to Z or by "
                    + "time. By default the most frequent values are listed, years and decades of them by time. Only "
                    + "with `facets` or `facetQuery`.");

    public static final QueryParameter<ValueSearch> QUERY = QueryParameter.of(
                    "facetQuery", new ParameterSchema.StringSchema(300, "^[^:]+:[\\s\\S]+$"), ValueSearch::parse)
            .description(
                    "Only the values of a facet that have these words, or words that begin with them, in any order, "
                            + "as `FACET:WORDS`. The facet need not be listed in `facets`.")
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
     * @param dateField the roles of date facets that name none
     */
    public List<FacetRequest> read(Function<String, ArticleFilter> without, Set<DateField> dateField) {
        Set<String> names = new LinkedHashSet<>();
        parameters.value(FACETS).orElse(List.of()).stream()
                .filter(name -> checkName("facets", name))
                .forEach(names::add);
        int size = parameters.require(SIZE);
        Optional<Order> order = parameters.value(SORT);
        ParameterDependency.check(parameters, SORT, FACETS, QUERY);
        Optional<ValueSearch> search = parameters.value(QUERY).filter(s -> checkName("facetQuery", s.name()));
        search.map(ValueSearch::name).ifPresent(names::add);
        List<FacetRequest> facets = new ArrayList<>();
        for (String name : names) {
            Optional<String> within = search.filter(s -> s.name().equals(name)).map(ValueSearch::words);
            Optional<DateFacet> dates = DateFacet.of(name);
            facets.add(new FacetRequest(
                    name,
                    without.apply(name),
                    dates.map(facet -> facet.selected(filters)).orElseGet(() -> filters.values(name)),
                    dates.map(facet -> facet.roles(dateField)).orElse(dateField),
                    size,
                    order,
                    within));
        }
        return facets;
    }

    private boolean checkName(String parameter, String name) {
        try {
            FacetNames.requireFacet(name);
            return true;
        } catch (InvalidQueryValueException e) {
            parameters.addError(parameter, e.code(), e.getMessage(), name, e.suggestion());
            return false;
        }
    }

    /** A search in the values of a facet, such as {@code author:tro} or {@code year:about:19}. */
    record ValueSearch(String name, String words) {

        static ValueSearch parse(String text) {
            int colon = colonAfterName(text);
            if (colon < 1 || colon == text.length() - 1) {
                throw new InvalidQueryValueException(
                        "'facetQuery' is a facet, a colon and words or their beginnings, such as author:tro.", null);
            }
            if (text.length() - colon > MAX_PREFIX_CHARACTERS) {
                throw new InvalidQueryValueException(
                        Code.TOO_LONG,
                        "The words after the colon may have at most " + (MAX_PREFIX_CHARACTERS - 1) + " characters.",
                        null);
            }
            return new ValueSearch(text.substring(0, colon), text.substring(colon + 1));
        }

        /** Returns the index of the colon behind the name of the facet, which may itself hold one before its role. */
        private static int colonAfterName(String text) {
            int first = text.indexOf(FacetRequest.ROLE_SEPARATOR);
            int second = text.indexOf(FacetRequest.ROLE_SEPARATOR, first + 1);
            return second > 0 && DateFacet.of(text.substring(0, second)).isPresent() ? second : first;
        }
    }
}
