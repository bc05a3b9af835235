package dev.dateline.search.list;

import dev.dateline.search.Searcher;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.list.ArticleList.SplitValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds values of filters that no article has, but whose parts between commas some articles have: many clients join the
 * values of a list with commas, which here are part of a value.
 */
final class ValueSplitter {

    private static final Set<String> VALUE_FILTERS = Set.of("author", "topic", "person", "place", "language");
    private static final String METADATA_PREFIX = "metadata.";
    private static final int MAX_VALUES = 3;
    private static final int MAX_PARTS = 10;

    private final Searcher searcher;
    private final ListRequest request;
    private final String path;
    private final boolean hasKey;

    ValueSplitter(Searcher searcher, ListRequest request, String path, boolean hasKey) {
        this.searcher = searcher;
        this.request = request;
        this.path = path;
        this.hasKey = hasKey;
    }

    /** Returns the first of those values, with their parts; at most three. A value without a comma costs no search. */
    List<SplitValue> splitValues() {
        return request.filters().entrySet().stream()
                .filter(filter -> isValueFilter(filter.getKey()))
                .flatMap(filter -> filter.getValue().stream()
                        .filter(value -> value.indexOf(',') >= 0 && !value.startsWith("-"))
                        .limit(MAX_VALUES)
                        .flatMap(value -> split(filter.getKey(), value)))
                .limit(MAX_VALUES)
                .toList();
    }

    private static boolean isValueFilter(String name) {
        return VALUE_FILTERS.contains(name) || name.startsWith(METADATA_PREFIX);
    }

    private Stream<SplitValue> split(String name, String value) {
        if (countHits(Map.of(name, List.of(value))) > 0) {
            return Stream.empty();
        }
        List<String> parts = Stream.of(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .limit(MAX_PARTS)
                .map(ListFilters::toParameter)
                .filter(part -> countHits(Map.of(name, List.of(part))) > 0)
                .toList();
        if (parts.isEmpty()) {
            return Stream.empty();
        }
        Map<String, List<String>> filters = new LinkedHashMap<>(request.filters());
        List<String> values = new ArrayList<>(filters.get(name));
        values.remove(value);
        values.addAll(parts);
        filters.put(name, values);
        List<String> shown = parts.stream().map(String::strip).toList();
        return Stream.of(new SplitValue(name, value, shown, countHits(filters), request.listUrl(path, filters)));
    }

    private long countHits(Map<String, List<String>> filters) {
        return ListRequest.countHits(searcher, filters, hasKey);
    }
}
