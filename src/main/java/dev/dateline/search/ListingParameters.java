package dev.dateline.search;

import dev.dateline.Fault.Code;
import dev.dateline.Nearest;
import dev.dateline.article.Fields;
import dev.dateline.http.Parameters;
import dev.dateline.search.Listing.Extras;
import dev.dateline.search.Listing.Place;
import dev.dateline.search.Listing.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which page of a list, in which order, and what is wanted with it. */
final class ListingParameters {

    private final Parameters fixed;
    private final Parameters options;

    /**
     * @param fixed the filters and the order, which stay the same on all pages
     * @param options what may differ from page to page
     */
    ListingParameters(Parameters fixed, Parameters options) {
        this.fixed = fixed;
        this.options = options;
    }

    /**
     * What is wanted; what cannot be read is noted as a fault.
     *
     * @param fields the members that are told, since nobody looks for where words are in order not to say it
     */
    Listing read(Optional<Place> after, Fields fields, boolean hasKey) {
        FilterParameters filters = new FilterParameters(fixed);
        Filter filter = filters.read(hasKey);
        int page = options.sure(ListOptions.PAGE);
        int size = options.sure(ListOptions.SIZE);
        if ((long) page * size > ListOptions.DEEPEST) {
            options.fault(
                    "page",
                    Code.OUT_OF_RANGE,
                    "Pages reach " + ListOptions.DEEPEST + " articles deep; 'cursor' reaches all of them.",
                    options.value(ListOptions.PAGE.name()).orElse(null));
        }
        List<FacetQuery> facets = new FacetParameters(options, fixed)
                .read(name -> filters.without(name, filter, hasKey), new DateParameters(fixed, Set.of()).roles());
        boolean highlight = options.sure(ListOptions.HIGHLIGHT) && fields.wants(HitFields.HIGHLIGHTS);
        boolean isNamed = !fields.isAll() && fields.wants(HitFields.WHY);
        Extras extras = new Extras(facets, highlight, options.sure(ListOptions.EXPLAIN) || isNamed);
        return new Listing(filter, sort(filter), page, size, after, extras);
    }

    /** Without {@code sort}: the order of {@code ids}, or relevance, or the newest first. */
    List<Sort> sort(Filter filter) {
        List<String> words = fixed.value(ListOrder.SORT).orElse(List.of());
        if (words.isEmpty()) {
            return filter.text().isPresent()
                    ? List.of(new Sort(Listing.Key.RELEVANCE, true))
                    : filter.ids().isPresent() ? List.of() : List.of(new Sort(Listing.Key.PUBLISHED, true));
        }
        List<Sort> sort = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String word : words) {
            boolean descending = word.startsWith("-");
            String key = descending ? word.substring(1) : word;
            if (!ListOrder.KEYS.contains(key)) {
                unknown(word, key, descending);
            } else if (key.equals("relevance") && filter.text().isEmpty()) {
                fixed.fault("sort", Code.CONFLICT, "'relevance' needs 'q'.", word);
            } else if (!keys.add(key)) {
                fixed.fault("sort", Code.REPEATED, "'" + key + "' decides once.", word);
            } else {
                sort.add(new Sort(
                        Listing.Key.valueOf(key.toUpperCase(Locale.ROOT)), descending || key.equals("relevance")));
            }
        }
        return sort;
    }

    private void unknown(String word, String key, boolean descending) {
        fixed.fault(
                "sort",
                Code.INVALID,
                "'sort' takes " + String.join(", ", ListOrder.KEYS) + ", each with '-' in front for descending.",
                word,
                Nearest.to(key, ListOrder.KEYS)
                        .map(near -> descending ? "-" + near : near)
                        .orElse(null));
    }
}
