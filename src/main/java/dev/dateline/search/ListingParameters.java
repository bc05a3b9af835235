package dev.dateline.search;

import dev.dateline.Fault.Code;
import dev.dateline.Nearest;
import dev.dateline.http.Parameters;
import dev.dateline.search.Listing.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which page of a list, and in which order. */
final class ListingParameters {

    private static final int DEEPEST = 10_000;

    private final Parameters parameters;

    ListingParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    Listing read(Filter filter) {
        int page = parameters.sure(ListOptions.PAGE);
        int size = parameters.sure(ListOptions.SIZE);
        if ((long) page * size > DEEPEST) {
            parameters.fault(
                    "page",
                    Code.OUT_OF_RANGE,
                    "Pages reach " + DEEPEST + " articles deep; 'cursor' reaches all of them.",
                    String.valueOf(page));
        }
        return new Listing(filter, sort(filter), page, size);
    }

    /** Without {@code sort}: the order of {@code ids}, or relevance, or the newest first. */
    private List<Sort> sort(Filter filter) {
        List<String> words = parameters.value(ListOptions.SORT).orElse(List.of());
        if (words.isEmpty()) {
            return filter.text().isPresent()
                    ? List.of(new Sort(Listing.Key.RELEVANCE, true))
                    : filter.ids().isPresent() ? List.of() : List.of(new Sort(Listing.Key.PUBLISHED, true));
        }
        List<Sort> sort = new ArrayList<>();
        for (String word : words) {
            boolean descending = word.startsWith("-");
            String key = descending ? word.substring(1) : word;
            if (!ListOptions.KEYS.contains(key)) {
                unknown(word, key, descending);
            } else if (key.equals("relevance") && filter.text().isEmpty()) {
                parameters.fault("sort", Code.CONFLICT, "'relevance' needs 'q'.", word);
            } else {
                sort.add(new Sort(
                        Listing.Key.valueOf(key.toUpperCase(Locale.ROOT)), descending || key.equals("relevance")));
            }
        }
        return sort;
    }

    private void unknown(String word, String key, boolean descending) {
        parameters.fault(
                "sort",
                Code.INVALID,
                "'sort' takes " + String.join(", ", ListOptions.KEYS) + ", each with '-' in front for descending.",
                word,
                Nearest.to(key, ListOptions.KEYS)
                        .map(near -> descending ? "-" + near : near)
                        .orElse(null));
    }
}
