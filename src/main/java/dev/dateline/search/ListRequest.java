package dev.dateline.search;

import dev.dateline.Failure;
import dev.dateline.Fault.Code;
import dev.dateline.article.Fields;
import dev.dateline.article.FieldsParameter;
import dev.dateline.http.PageLinks;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.search.Listing.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request for a list: under a cursor the filters and the order are the cursor's, and what is repeated of them has to
 * be the same.
 *
 * @param filters the parameters that say which articles in which order
 * @param manner the parameters that say how much is told of them, which no cursor holds
 * @param fields the members that are wanted of each article
 * @param listing what is to be found
 */
record ListRequest(
        Map<String, List<String>> filters, Map<String, List<String>> manner, Fields fields, Listing listing) {

    private static final Set<String> PLACE = Set.of(ListOptions.PAGE.name(), ListOptions.CURSOR.name());
    private static final Set<String> MANNER = Stream.of(
                    ListOptions.SIZE,
                    ListOptions.HIGHLIGHT,
                    ListOptions.EXPLAIN,
                    FieldsParameter.FIELDS,
                    FacetParameters.FACETS,
                    FacetParameters.SIZE,
                    FacetParameters.QUERY)
            .map(Parameter::name)
            .collect(Collectors.toUnmodifiableSet());

    /** What is asked for; what cannot be read is noted as a fault. */
    static ListRequest of(Parameters parameters, CursorSigner signer, boolean hasKey) {
        Fields fields = HitFields.of(parameters);
        Optional<Cursor> cursor = parameters.parsed(ListOptions.CURSOR.name(), text -> Cursor.of(text, signer));
        if (cursor.isEmpty()) {
            Listing listing = new ListingParameters(parameters, parameters).read(Optional.empty(), fields, hasKey);
            return new ListRequest(filters(parameters), manner(parameters), fields, listing);
        }
        parameters
                .value("page")
                .ifPresent(page ->
                        parameters.fault("page", Code.CONFLICT, "A cursor knows its page: leave 'page' out.", page));
        Map<String, List<String>> filters = cursor.get().filters();
        filters(parameters).forEach((name, values) -> checkSame(parameters, name, values, filters.get(name)));
        Place place = cursor.get().place();
        Parameters fixed = Parameters.of(filters);
        Listing listing = new ListingParameters(fixed, parameters).read(Optional.of(place), fields, hasKey);
        refuseFaults(parameters, fixed);
        if (place.corrected() != null) {
            Parameters corrected = Parameters.of(Map.of(ListFilters.Q.name(), List.of(place.corrected())));
            new FilterParameters(corrected).read(false);
            refuseFaults(parameters, corrected);
        }
        return new ListRequest(filters, manner(parameters), fields, listing);
    }

    /** What a cursor holds keeps to the same rules as what a request says, whoever made it. */
    private static void refuseFaults(Parameters parameters, Parameters held) {
        try {
            held.check();
        } catch (Failure e) {
            String message = "What this cursor holds breaks the rules of this version: begin again.";
            parameters.fault(ListOptions.CURSOR.name(), Code.INVALID, message, null);
        }
    }

    private static void checkSame(Parameters parameters, String name, List<String> values, List<String> before) {
        parameters.values(name);
        if (!values.equals(before)) {
            String message = "Under a cursor '" + name + "' is what it was in the first request, or left out.";
            String was = before == null || before.size() > 1 ? null : before.get(0);
            parameters.fault(name, Code.CONFLICT, message, values.get(0), was);
        }
    }

    private static Map<String, List<String>> filters(Parameters parameters) {
        Map<String, List<String>> filters = new LinkedHashMap<>(parameters.given());
        filters.keySet().removeAll(PLACE);
        filters.keySet().removeAll(MANNER);
        return filters;
    }

    private static Map<String, List<String>> manner(Parameters parameters) {
        Map<String, List<String>> manner = new LinkedHashMap<>(parameters.given());
        manner.keySet().retainAll(MANNER);
        return manner;
    }

    /** The first page of the list under other filters, shown in the manner that was asked for. */
    String link(String path, Map<String, List<String>> others) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(others);
        parameters.putAll(manner);
        return PageLinks.to(path, parameters);
    }

    /** Where to go on after some hits; null when they are the last. */
    String nextCursor(Hits hits, CursorSigner signer) {
        if (hits.next() == null) {
            return null;
        }
        Place place = new Place(hits.next(), hits.relaxed(), hits.wording().corrected());
        return new Cursor(filters, place).encoded(signer);
    }

    boolean isUnderCursor() {
        return listing.after().isPresent();
    }
}
