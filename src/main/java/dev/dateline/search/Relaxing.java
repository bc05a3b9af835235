package dev.dateline.search;

import dev.dateline.http.Parameters;
import dev.dateline.search.ArticleList.Relaxation;
import dev.dateline.search.Listing.Key;
import dev.dateline.search.Listing.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks which filters keep everything out. */
final class Relaxing {

    /** How the filters are meant, which is nothing without them. */
    private static final Set<String> MANNERS =
            Set.of("match", "dateField", "rangeMatch", "dateMatch", "status", "sort");

    private static final int MOST = 12; // each costs a search

    private final Searcher searcher;
    private final ListRequest asked;

    Relaxing(Searcher searcher, ListRequest asked) {
        this.searcher = searcher;
        this.asked = asked;
    }

    /** What each filter alone keeps out. */
    List<Relaxation> all(String path, boolean hasKey) {
        List<Relaxation> all = new ArrayList<>();
        asked.filters().keySet().stream()
                .filter(name -> !MANNERS.contains(name))
                .limit(MOST)
                .forEach(name -> all.add(without(name, path, hasKey)));
        return all;
    }

    private Relaxation without(String name, String path, boolean hasKey) {
        Map<String, List<String>> others = new LinkedHashMap<>(asked.filters());
        others.remove(name);
        if (name.equals("q")
                && others.getOrDefault("sort", List.of()).toString().contains("relevance")) {
            others.remove("sort");
        }
        Filter filter = new FilterParameters(Parameters.of(others)).read(hasKey);
        Hits hits = searcher.search(new Listing(filter, List.of(new Sort(Key.ID, false)), 1, 1));
        return new Relaxation(name, hits.total(), asked.link(path, others));
    }
}
