package dev.dateline.search.list;

import dev.dateline.http.PathPrefix;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.FacetListing;
import dev.dateline.search.FacetListing.Position;
import dev.dateline.search.FacetRequest.Order;
import dev.dateline.search.SearchRequest.SearchAfter;
import dev.dateline.search.filter.DateParameters;
import dev.dateline.search.filter.FacetNames;
import dev.dateline.search.filter.FilterParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request for a page of the values of a facet. With a cursor, the filters and the order are those of the cursor, and
 * repeated parameters must be equal to them.
 *
 * @param filters the parameters that determine the values and their order
 * @param filter the articles to count and, in its own field, what is selected
 * @param listing the request for the values
 */
record FacetValuesRequest(Map<String, List<String>> filters, ArticleFilter filter, FacetListing.Request listing) {

    static final QueryParameter<String> STARTS_WITH = QueryParameter.text("startsWith", 200)
            .description("Only values that begin with this text, ignoring case and accents; languages also by their "
                    + "names.")
            .example("m");
    static final QueryParameter<String> SORT = QueryParameter.choice("sort", List.of("value", "-count"))
            .defaultValue("value")
            .description("The order: from A to Z, ignoring case and accents, or the most frequent first.");
    static final QueryParameter<Integer> SIZE = QueryParameter.number("size", 1, 1000)
            .defaultValue(100)
            .description("The maximum number of values.")
            .example("100");
    static final QueryParameter<String> CURSOR = QueryParameter.text("cursor", 65_536)
            .description("The next page, from `page.nextCursor`. Repeat the filters and the order or leave them out, "
                    + "but do not change them.");

    private static final Set<String> OPTION_NAMES = Set.of(SIZE.name(), CURSOR.name());
    private static final Set<String> VALUE_OPTION_NAMES = Set.of(STARTS_WITH.name(), SORT.name());

    /** The name under which a cursor holds the facet that it belongs to; no endpoint takes it as a filter. */
    private static final String FACET_KEY = "facet";

    /** Reads a request; invalid values are recorded as validation errors. */
    static FacetValuesRequest of(String name, QueryParameterReader parameters, CursorSigner signer, boolean hasKey) {
        try {
            FacetNames.requireField(name);
        } catch (InvalidQueryValueException e) {
            parameters.addPathError("name", e, name);
        }
        Optional<Cursor> cursor = parameters.parse(CURSOR.name(), text -> decode(text, name, signer));
        Map<String, List<String>> filters = filters(parameters);
        QueryParameterReader fixed = parameters;
        if (cursor.isPresent()) {
            Map<String, List<String>> held = new LinkedHashMap<>(cursor.get().filters());
            held.remove(FACET_KEY);
            filters.forEach((given, values) -> ListRequest.requireSame(parameters, given, values, held.get(given)));
            filters = held;
            fixed = QueryParameterReader.of(held);
        }
        ArticleFilter filter = new FilterParameters(fixed).read(hasKey);
        ValueField field = new ValueField(name);
        FacetListing.Request listing = new FacetListing.Request(
                field,
                filter.withoutAnyOf(field),
                new DateParameters(fixed, Set.of()).roles(),
                fixed.value(STARTS_WITH).orElse(""),
                fixed.require(SORT).equals("value") ? Order.VALUE : Order.COUNT,
                parameters.require(SIZE),
                cursor.map(held -> position(held.place().position())));
        if (cursor.isPresent()) {
            ListRequest.requireValid(parameters, fixed);
        }
        return new FacetValuesRequest(filters, filter, listing);
    }

    private static Cursor decode(String text, String name, CursorSigner signer) {
        Cursor cursor = Cursor.decode(text, signer);
        Optional<String> facet = facetOf(cursor);
        if (!facet.equals(Optional.of(name))) {
            String of = facet.map(other -> "the values of the facet '" + other + "' (/api/v1/facets/" + other + ")")
                    .orElse("a list of articles (/api/v1/articles)");
            throw new IllegalArgumentException("This cursor is of " + of
                    + ". Use 'page.nextCursor' of the values of the facet '" + name + "', unchanged.");
        }
        return cursor;
    }

    /** Returns the name of the facet whose values a cursor continues; empty if it continues a list of articles. */
    static Optional<String> facetOf(Cursor cursor) {
        return cursor.filters().getOrDefault(FACET_KEY, List.of()).stream().findFirst();
    }

    private static Map<String, List<String>> filters(QueryParameterReader parameters) {
        Map<String, List<String>> filters = new LinkedHashMap<>(parameters.supplied());
        filters.keySet().removeAll(OPTION_NAMES);
        return filters;
    }

    private static Position position(String text) {
        int space = text.indexOf(' ');
        return new Position(text.substring(space + 1), Long.parseLong(text.substring(0, space)));
    }

    boolean isUnderCursor() {
        return listing.after().isPresent();
    }

    /** Returns the cursor of the page after these values; null when they are the last. */
    String nextCursor(FacetListing found, CursorSigner signer) {
        if (found.next().isEmpty()) {
            return null;
        }
        Map<String, List<String>> held = new LinkedHashMap<>(filters);
        held.put(FACET_KEY, List.of(listing.field().name()));
        Position last = found.next().get();
        return new Cursor(held, new SearchAfter(last.count() + " " + last.value(), false, null)).encode(signer);
    }

    /** Returns the links from the values to their articles. */
    ValueLinks links(PathPrefix prefix) {
        Map<String, List<String>> ofArticles = new LinkedHashMap<>(filters);
        ofArticles.keySet().removeAll(VALUE_OPTION_NAMES);
        return new ValueLinks(prefix, ofArticles, filter);
    }
}
