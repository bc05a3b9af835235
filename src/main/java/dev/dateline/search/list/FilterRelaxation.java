package dev.dateline.search.list;

import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.SearchRequest.SortKey;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.FilterParameters;
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

/** Looks which filters keep everything out, and what else their values may have meant. */
final class FilterRelaxation {

    /** How the filters are meant, which is nothing without them. */
    private static final Set<String> MODIFIER_PARAMETERS =
            Set.of("match", "dateField", "rangeMatch", "dateMatch", "status", "sort");

    /** What can be mistyped. */
    private static final Set<String> VALUE_FILTERS = Set.of("author", "topic", "person", "place");

    private static final Comparator<String> QUERY_FIRST = Comparator.comparing(name -> !name.equals("q"));

    /** Each costs a search, or two where none of them finds anything, and one for each value that is near. */
    private static final int MAX_SEARCHES = 12;

    private static final int MAX_SUGGESTIONS = 3; // for each value

    private final Searcher searcher;
    private final ListRequest request;
    private final String path;
    private final boolean hasKey;

    /** What may be meant by each value of each filter, in the order of the values. */
    private final Map<String, List<List<String>>> suggestions = new LinkedHashMap<>();

    FilterRelaxation(Searcher searcher, ListRequest asked, String path, boolean hasKey) {
        this.searcher = searcher;
        this.request = asked;
        this.path = path;
        this.hasKey = hasKey;
    }

    /** What each filter alone keeps out; where that is nothing, also what some of them keep out together. */
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
        List<RelaxedFilter> each =
                names.stream().limit(MAX_SEARCHES).map(this::relaxOne).toList();
        return each.stream().anyMatch(alone -> alone.wouldFind() > 0)
                ? each
                : Stream.concat(each.stream(), relaxTogether(names).stream()).toList();
    }

    /** Nothing is near a value that is to be left out. */
    private List<String> suggestions(ValueField field, String value) {
        return value.startsWith("-") ? List.of() : searcher.suggestValues(field, value, MAX_SUGGESTIONS);
    }

    /**
     * Filters to do without of which none can be kept: to none at all, those are added one by one that still leave
     * something, the words first, and of more than can be tried the rest is done without. Empty where nothing is found
     * without any.
     */
    private Optional<RelaxedFilter> relaxTogether(List<String> names) {
        Set<String> dropped = new LinkedHashSet<>(names);
        long most = countHits(filtersWithout(dropped));
        for (String name :
                names.stream().sorted(QUERY_FIRST).limit(MAX_SEARCHES).toList()) {
            dropped.remove(name);
            long left = countHits(filtersWithout(dropped));
            if (left == 0) {
                dropped.add(name);
            } else {
                most = left;
            }
        }
        Map<String, List<String>> others = filtersWithout(dropped);
        return Optional.of(new RelaxedFilter(String.join(",", dropped), most, request.listUrl(path, others), List.of()))
                .filter(relaxation -> relaxation.wouldFind() > 0);
    }

    private Map<String, List<String>> filtersWithout(Collection<String> names) {
        Map<String, List<String>> others = new LinkedHashMap<>(request.filters());
        others.keySet().removeAll(names);
        if (names.contains("q")
                && others.getOrDefault("sort", List.of()).toString().contains("relevance")) {
            others.remove("sort");
        }
        return others;
    }

    private RelaxedFilter relaxOne(String name) {
        List<ValueSuggestion> instead = new ArrayList<>();
        List<List<String>> values = suggestions.getOrDefault(name, List.of());
        for (int i = 0; i < values.size() && instead.size() < MAX_SEARCHES; i++) {
            for (String value : values.get(i)) {
                instead.add(suggest(name, i, value));
            }
        }
        Map<String, List<String>> others = filtersWithout(Set.of(name));
        return new RelaxedFilter(name, countHits(others), request.listUrl(path, others), instead);
    }

    private ValueSuggestion suggest(String name, int place, String value) {
        Map<String, List<String>> others = withSuggestions();
        others.get(name).set(place, ListFilters.toParameter(value));
        String given = request.filters().get(name).get(place);
        return new ValueSuggestion(given, value, countHits(others), request.listUrl(path, others));
    }

    /** The filters with what is most likely meant by each value that nobody has. */
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
        ArticleFilter filter = new FilterParameters(QueryParameterReader.of(filters)).read(hasKey);
        return searcher.search(new SearchRequest(filter, List.of(new SortClause(SortKey.ID, false)), 1, 1))
                .total();
    }
}
