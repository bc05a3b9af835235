package dev.dateline.search.list;

import dev.dateline.Failure;
import dev.dateline.ValidationError.Code;
import dev.dateline.article.fields.FieldSelection;
import dev.dateline.article.fields.FieldsParameter;
import dev.dateline.http.query.PageLinks;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.SearchAfter;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.SearchRequest.SortKey;
import dev.dateline.search.SearchResult;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.FacetParameters;
import dev.dateline.search.filter.FilterParameters;
import dev.dateline.search.filter.ListFilters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request for a list. With a cursor, the filters and the order are those of the cursor, and repeated parameters must
 * be equal to them.
 *
 * @param filters the parameters that determine the articles and their order
 * @param presentation the presentation parameters, such as page size and facets, which a cursor does not hold
 * @param fields the members to return of each article
 * @param listing the search request
 */
record ListRequest(
        Map<String, List<String>> filters,
        Map<String, List<String>> presentation,
        FieldSelection fields,
        SearchRequest listing) {

    private static final Set<String> POSITION_PARAMETERS = Set.of(ListOptions.PAGE.name(), ListOptions.CURSOR.name());
    private static final Set<String> PRESENTATION_PARAMETERS = Stream.of(
                    ListOptions.SIZE,
                    ListOptions.HIGHLIGHT,
                    ListOptions.EXPLAIN,
                    FieldsParameter.FIELDS,
                    FacetParameters.FACETS,
                    FacetParameters.SIZE,
                    FacetParameters.SORT,
                    FacetParameters.QUERY,
                    TimelineOptions.TIMELINE,
                    TimelineOptions.TIMELINE_OVER)
            .map(QueryParameter::name)
            .collect(Collectors.toUnmodifiableSet());

    /** The names of all parameters that determine neither the articles nor their order. */
    static final Set<String> OPTION_NAMES = Stream.concat(
                    POSITION_PARAMETERS.stream(), PRESENTATION_PARAMETERS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Reads a request; invalid values are recorded as validation errors. */
    static ListRequest of(QueryParameterReader parameters, CursorSigner signer, boolean hasKey) {
        FieldSelection fields = HitFields.read(parameters);
        Optional<Cursor> cursor = parameters.parse(ListOptions.CURSOR.name(), text -> decode(text, signer));
        if (cursor.isEmpty()) {
            SearchRequest listing =
                    new SearchRequestParameters(parameters, parameters).read(Optional.empty(), fields, hasKey);
            return new ListRequest(filters(parameters), presentation(parameters), fields, listing);
        }
        parameters
                .value("page")
                .ifPresent(page ->
                        parameters.addError("page", Code.CONFLICT, "'page' cannot be combined with 'cursor'.", page));
        Map<String, List<String>> filters = cursor.get().filters();
        filters(parameters).forEach((name, values) -> requireSame(parameters, name, values, filters.get(name)));
        SearchAfter place = cursor.get().place();
        QueryParameterReader fixed = QueryParameterReader.of(filters);
        SearchRequest listing = new SearchRequestParameters(fixed, parameters).read(Optional.of(place), fields, hasKey);
        requireValid(parameters, fixed);
        if (place.corrected() != null) {
            QueryParameterReader corrected =
                    QueryParameterReader.of(Map.of(ListFilters.Q.name(), List.of(place.corrected())));
            new FilterParameters(corrected).read(false);
            requireValid(parameters, corrected);
        }
        return new ListRequest(filters, presentation(parameters), fields, listing);
    }

    private static Cursor decode(String text, CursorSigner signer) {
        Cursor cursor = Cursor.decode(text, signer);
        FacetValuesRequest.facetOf(cursor).ifPresent(facet -> {
            throw new IllegalArgumentException("This cursor is of the values of the facet '" + facet
                    + "' (/api/v1/facets/" + facet + "). Use 'page.nextCursor' of a list of articles, unchanged.");
        });
        return cursor;
    }

    /**
     * Validates the parameters that a cursor holds like those of a request, although the cursor is signed. What was
     * read from it may also be in the request: the same, or empty.
     */
    static void requireValid(QueryParameterReader parameters, QueryParameterReader held) {
        parameters.addKnownOf(held);
        try {
            held.check();
        } catch (Failure e) {
            String message = "The filters in this cursor are not valid in this version of the service."
                    + " Start again at the first page.";
            parameters.addError(ListOptions.CURSOR.name(), Code.INVALID, message, null);
        }
    }

    /** Checks that a parameter repeated with a cursor is the same as in the cursor. */
    static void requireSame(QueryParameterReader parameters, String name, List<String> values, List<String> before) {
        parameters.values(name);
        if (!values.equals(before)) {
            String message = "With 'cursor', '" + name + "' must be the same as in the first request, or left out.";
            String was = before == null || before.size() > 1 ? null : before.get(0);
            parameters.addError(name, Code.CONFLICT, message, values.get(0), was);
        }
    }

    private static Map<String, List<String>> filters(QueryParameterReader parameters) {
        Map<String, List<String>> filters = new LinkedHashMap<>(parameters.supplied());
        filters.keySet().removeAll(OPTION_NAMES);
        return filters;
    }

    private static Map<String, List<String>> presentation(QueryParameterReader parameters) {
        Map<String, List<String>> presentation = new LinkedHashMap<>(parameters.supplied());
        presentation.keySet().retainAll(PRESENTATION_PARAMETERS);
        return presentation;
    }

    /** Returns the URL of the first page of the list with other filters and the same presentation parameters. */
    String listUrl(String path, Map<String, List<String>> others) {
        return PageLinks.path(path, listParameters(others));
    }

    /** Returns the parameters of the first page of the list with other filters and the same presentation parameters. */
    Map<String, List<String>> listParameters(Map<String, List<String>> others) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(others);
        parameters.putAll(presentation);
        return parameters;
    }

    /** Returns the cursor of the page after these hits; null when they are the last. */
    String nextCursor(SearchResult hits, CursorSigner signer) {
        if (hits.next() == null) {
            return null;
        }
        SearchAfter place = new SearchAfter(
                hits.next(),
                hits.rewrite().relaxed(),
                hits.rewrite().corrected(),
                hits.rewrite().keepsTyped());
        return new Cursor(filters, place).encode(signer);
    }

    /**
     * Returns the order in the form of the parameter {@code sort}; {@code ids} for the order in which they are given.
     */
    String sorted() {
        return listing.sort().isEmpty()
                ? ListFilters.IDS.name()
                : listing.sort().stream().map(ListOrder::toParameter).collect(Collectors.joining(","));
    }

    /** Returns how many articles match filters such as those of a list. */
    static long countHits(Searcher searcher, Map<String, List<String>> filters, boolean hasKey) {
        ArticleFilter filter = new FilterParameters(QueryParameterReader.of(filters)).read(hasKey);
        return searcher.search(new SearchRequest(filter, List.of(new SortClause(SortKey.ID, false)), 1, 1))
                .total();
    }

    boolean isUnderCursor() {
        return listing.after().isPresent();
    }
}
