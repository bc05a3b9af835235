package dev.dateline.search.list;

import dev.dateline.http.query.LinkBudget;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.list.ArticleList.RelaxedFilter;
import dev.dateline.search.list.ArticleList.ValueSuggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Determines which filters exclude all articles, and suggests other values for them. */
final class FilterRelaxation {

    /** Parameters that modify other filters and do not filter themselves. */
    private static final Set<String> MODIFIER_PARAMETERS = Set.of(
            "match", "prefix", "allOf", "dateField", "rangeMatch", "dateMatch", "perspectiveWithin", "status", "sort");

    /** Filters whose values may contain typos. */
    private static final Set<String> VALUE_FILTERS = Set.of("author", "topic", "person", "place");

    private static final Comparator<String> QUERY_FIRST = Comparator.comparing(name -> !name.equals("q"));

    /**
     * The maximum number of filters to try. Each costs one search, two when dropping none of them finds anything, and
     * one more per suggested value.
     */
    private static final int MAX_SEARCHES = 12;

    private static final int MAX_SUGGESTIONS = 3; // per value
    private static final int MAX_LINK_CHARACTERS = LinkBudget.SUGGESTIONS.maxCharacters();

    private final Searcher searcher;
    private final ListRequest request;
    private final String path;
    private final boolean hasKey;

    /** The suggestions for each value of each filter, in the order of the values. */
    private final Map<String, List<List<String>>> suggestions = new LinkedHashMap<>();

    private int linkCharacters;

    FilterRelaxation(Searcher searcher, ListRequest request, String path, boolean hasKey) {
        this.searcher = searcher;
        this.request = request;
        this.path = path;
        this.hasKey = hasKey;
    }

    /**
     * Returns what dropping each filter would find; if that is nothing, also what dropping several would find. Where
     * the filters are so long that the links would be too long in total, the last ones are left out.
     */
    List<RelaxedFilter> relaxations() {
        request.filters().forEach((name, values) -> {
            if (VALUE_FILTERS.contains(name)) {
                ValueField field = new ValueField(name);
                suggestions.put(
                        name,
                        values.stream()
                                .limit(MAX_SEARCHES)
                                .map(value -> suggestions(field, value))
                                .toList());
            }
        });
        List<String> names = request.filters().keySet().stream()
                .filter(name -> !MODIFIER_PARAMETERS.contains(name))
                .toList();
        List<RelaxedFilter> each = names.stream()
                .limit(MAX_SEARCHES)
                .flatMap(name -> relaxOne(name).stream())
                .toList();
        return each.stream().anyMatch(alone -> alone.wouldFind() > 0)
                ? each
                : Stream.concat(each.stream(), relaxTogether(names).stream()).toList();
    }

    /** Returns suggestions for a value; none for an excluded value. */
    private List<String> suggestions(ValueField field, String value) {
        return value.startsWith("-") ? List.of() : searcher.suggestValues(field, value, MAX_SUGGESTIONS);
    }

    /**
     * Finds a set of filters to drop none of which can be retained. Starts without any filter and adds filters back one
     * by one, {@code q} first, as long as articles still match; filters beyond {@link #MAX_SEARCHES} stay dropped.
     * Returns empty when nothing matches even without any filter.
     */
    private Optional<RelaxedFilter> relaxTogether(List<String> names) {
        Set<String> dropped = new LinkedHashSet<>(names);
        long hits = countHits(filtersWithout(dropped));
        for (String name :
                names.stream().sorted(QUERY_FIRST).limit(MAX_SEARCHES).toList()) {
            dropped.remove(name);
            long left = countHits(filtersWithout(dropped));
            if (left == 0) {
                dropped.add(name);
            } else {
                hits = left;
            }
        }
        Map<String, List<String>> others = filtersWithout(dropped);
        long found = hits;
        return found == 0
                ? Optional.empty()
                : link(others).map(link -> new RelaxedFilter(String.join(",", dropped), found, link, List.of()));
    }

    private Map<String, List<String>> filtersWithout(Collection<String> names) {
        Map<String, List<String>> others = new LinkedHashMap<>(request.filters());
        others.keySet().removeAll(names);
        if (!others.containsKey("perspective")) {
            others.remove("perspectiveWithin");
        }
        return others;
    }

    /** Returns the link with these filters; empty if it exceeds what is left of the total length of the links. */
    private Optional<String> link(Map<String, List<String>> filters) {
        String link = request.listUrl(path, filters);
        int weight = LinkBudget.weight(link);
        if (linkCharacters + weight > MAX_LINK_CHARACTERS) {
            return Optional.empty();
        }
        linkCharacters += weight;
        return Optional.of(link);
    }

    private Optional<RelaxedFilter> relaxOne(String name) {
        Map<String, List<String>> others = filtersWithout(Set.of(name));
        return link(others).map(link -> new RelaxedFilter(name, countHits(others), link, suggestInstead(name)));
    }

    private List<ValueSuggestion> suggestInstead(String name) {
        List<ValueSuggestion> instead = new ArrayList<>();
        List<List<String>> values = suggestions.getOrDefault(name, List.of());
        for (int i = 0; i < values.size() && instead.size() < MAX_SEARCHES; i++) {
            for (String value : values.get(i)) {
                suggest(name, i, value).ifPresent(instead::add);
            }
        }
        return instead;
    }

    private Optional<ValueSuggestion> suggest(String name, int place, String value) {
        Map<String, List<String>> others = withSuggestions();
        others.get(name).set(place, ListFilters.toParameter(value));
        String given = request.filters().get(name).get(place);
        return link(others).map(link -> new ValueSuggestion(given, value, countHits(others), link));
    }

    /** Returns the filters with the best suggestion in place of each value that no article has. */
    private Map<String, List<String>> withSuggestions() {
        Map<String, List<String>> meant = new LinkedHashMap<>();
        request.filters().forEach((name, values) -> meant.put(name, new ArrayList<>(values)));
        suggestions.forEach((name, values) -> {
            for (int i = 0; i < values.size(); i++) {
                int place = i;
                values.get(i).stream()
                        .findFirst()
                        .map(ListFilters::toParameter)
                        .ifPresent(value -> meant.get(name).set(place, value));
            }
        });
        return meant;
    }

    private long countHits(Map<String, List<String>> filters) {
        return ListRequest.countHits(searcher, filters, hasKey);
    }
}
