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

    Relaxing(Searcher searcher, ListRequest asked, String path, boolean hasKey) {
        this.searcher = searcher;
        this.asked = asked;
        this.path = path;
        this.hasKey = hasKey;
    }

    /** What each filter alone keeps out. */
    List<Relaxation> all() {
        return asked.filters().keySet().stream()
                .filter(name -> !MANNERS.contains(name))
                .limit(MOST)
                .map(this::without)
                .toList();
    }

    private Relaxation without(String name) {
        Map<String, List<String>> others = new LinkedHashMap<>(asked.filters());
        others.remove(name);
        if (name.equals("q")
                && others.getOrDefault("sort", List.of()).toString().contains("relevance")) {
            others.remove("sort");
        }
        List<Near> near = NAMES.contains(name) ? near(name) : List.of();
        return new Relaxation(name, found(others), asked.link(path, others), near);
    }

    private List<Near> near(String name) {
        List<String> given = asked.filters().get(name);
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < given.size() && near.size() < MOST; i++) {
            if (!given.get(i).startsWith("-")) {
                for (String value : searcher.near(new Field(name), given.get(i), NEAR)) {
                    near.add(instead(name, i, value));
                }
            }
        }
        return near;
    }

    private Near instead(String name, int place, String value) {
        List<String> values = new ArrayList<>(asked.filters().get(name));
        String given = values.set(place, value);
        Map<String, List<String>> others = new LinkedHashMap<>(asked.filters());
        others.put(name, values);
        return new Near(given, value, found(others), asked.link(path, others));
    }

    private long found(Map<String, List<String>> filters) {
        Filter filter = new FilterParameters(Parameters.of(filters)).read(hasKey);
        return searcher.search(new Listing(filter, List.of(new Sort(Key.ID, false)), 1, 1))
                .total();
    }
}
