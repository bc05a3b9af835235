package dev.dateline.search;

import dev.dateline.http.Parameters;
import dev.dateline.search.ArticleList.Near;
import dev.dateline.search.ArticleList.Relaxation;
import dev.dateline.search.Filter.Field;
import dev.dateline.search.Listing.Key;
import dev.dateline.search.Listing.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks which filters keep everything out, and what else their values may have meant. */
final class Relaxing {

    /** How the filters are meant, which is nothing without them. */
    private static final Set<String> MANNERS =
            Set.of("match", "dateField", "rangeMatch", "dateMatch", "status", "sort");

    /** What can be mistyped. */
    private static final Set<String> NAMES = Set.of("author", "topic", "person", "place");

    private static final int MOST = 12; // each costs a search
    private static final int NEAR = 3; // for each value

    private final Searcher searcher;
    private final ListRequest asked;
    private final String path;
    private final boolean hasKey;

    /** What may be meant by each value of each filter, in the order of the values. */
    private final Map<String, List<List<String>>> near = new LinkedHashMap<>();

    Relaxing(Searcher searcher, ListRequest asked, String path, boolean hasKey) {
        this.searcher = searcher;
        this.asked = asked;
        this.path = path;
        this.hasKey = hasKey;
    }

    /** What each filter alone keeps out. */
    List<Relaxation> all() {
        asked.filters().forEach((name, values) -> {
            if (NAMES.contains(name)) {
                Field field = new Field(name);
                near.put(
                        name,
                        values.stream()
                                .limit(MOST)
                                .map(value -> near(field, value))
                                .toList());
            }
        });
        return asked.filters().keySet().stream()
                .filter(name -> !MANNERS.contains(name))
                .limit(MOST)
                .map(this::without)
                .toList();
    }

    /** Nothing is near a value that is to be left out. */
    private List<String> near(Field field, String value) {
        return value.startsWith("-") ? List.of() : searcher.near(field, value, NEAR);
    }

    private Relaxation without(String name) {
        Map<String, List<String>> others = new LinkedHashMap<>(asked.filters());
        others.remove(name);
        if (name.equals("q")
                && others.getOrDefault("sort", List.of()).toString().contains("relevance")) {
            others.remove("sort");
        }
        List<Near> instead = new ArrayList<>();
        List<List<String>> values = near.getOrDefault(name, List.of());
        for (int i = 0; i < values.size() && instead.size() < MOST; i++) {
            for (String value : values.get(i)) {
                instead.add(instead(name, i, value));
            }
        }
        return new Relaxation(name, found(others), asked.link(path, others), instead);
    }

    private Near instead(String name, int place, String value) {
        Map<String, List<String>> others = meant();
        others.get(name).set(place, ListFilters.asked(value));
        String given = asked.filters().get(name).get(place);
        return new Near(given, value, found(others), asked.link(path, others));
    }

    /** The filters with what is most likely meant by each value that nobody has. */
    private Map<String, List<String>> meant() {
        Map<String, List<String>> meant = new LinkedHashMap<>();
        asked.filters().forEach((name, values) -> meant.put(name, new ArrayList<>(values)));
        near.forEach((name, values) -> {
            for (int i = 0; i < values.size(); i++) {
                int place = i;
                values.get(i).stream()
                        .findFirst()
                        .map(ListFilters::asked)
                        .ifPresent(value -> meant.get(name).set(place, value));
            }
        });
        return meant;
    }

    private long found(Map<String, List<String>> filters) {
        Filter filter = new FilterParameters(Parameters.of(filters)).read(hasKey);
        return searcher.search(new Listing(filter, List.of(new Sort(Key.ID, false)), 1, 1))
                .total();
    }
}
