package dev.dateline.search;

import dev.dateline.http.Parameters;
import dev.dateline.search.ArticleList.Near;
import dev.dateline.search.ArticleList.Relaxation;
import dev.dateline.search.Filter.Field;
import dev.dateline.search.Listing.Key;
import dev.dateline.search.Listing.Sort;
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
final class Relaxing {

    /** How the filters are meant, which is nothing without them. */
    private static final Set<String> MANNERS =
            Set.of("match", "dateField", "rangeMatch", "dateMatch", "status", "sort");

    /** What can be mistyped. */
    private static final Set<String> NAMES = Set.of("author", "topic", "person", "place");

    private static final Comparator<String> WORDS_FIRST = Comparator.comparing(name -> !name.equals("q"));

    /** Each costs a search, or two where none of them finds anything, and one for each value that is near. */
    private static final int MOST = 12;

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

    /** What each filter alone keeps out; where that is nothing, also what some of them keep out together. */
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
        List<String> names = asked.filters().keySet().stream()
                .filter(name -> !MANNERS.contains(name))
                .toList();
        List<Relaxation> each = names.stream().limit(MOST).map(this::alone).toList();
        return each.stream().anyMatch(alone -> alone.wouldFind() > 0)
                ? each
                : Stream.concat(each.stream(), together(names).stream()).toList();
    }

    /** Nothing is near a value that is to be left out. */
    private List<String> near(Field field, String value) {
        return value.startsWith("-") ? List.of() : searcher.near(field, value, NEAR);
    }

    /**
     * Filters to do without of which none can be kept: to none at all, those are added one by one that still leave
     * something, the words first, and of more than can be tried the rest is done without. Empty where nothing is found
     * without any.
     */
    private Optional<Relaxation> together(List<String> names) {
        Set<String> dropped = new LinkedHashSet<>(names);
        long most = found(without(dropped));
        for (String name : names.stream().sorted(WORDS_FIRST).limit(MOST).toList()) {
            dropped.remove(name);
            long left = found(without(dropped));
            if (left == 0) {
                dropped.add(name);
            } else {
                most = left;
            }
        }
        Map<String, List<String>> others = without(dropped);
        return Optional.of(new Relaxation(String.join(",", dropped), most, asked.link(path, others), List.of()))
                .filter(relaxation -> relaxation.wouldFind() > 0);
    }

    private Map<String, List<String>> without(Collection<String> names) {
        Map<String, List<String>> others = new LinkedHashMap<>(asked.filters());
        others.keySet().removeAll(names);
        if (names.contains("q")
                && others.getOrDefault("sort", List.of()).toString().contains("relevance")) {
            others.remove("sort");
        }
        return others;
    }

    private Relaxation alone(String name) {
        List<Near> instead = new ArrayList<>();
        List<List<String>> values = near.getOrDefault(name, List.of());
        for (int i = 0; i < values.size() && instead.size() < MOST; i++) {
            for (String value : values.get(i)) {
                instead.add(instead(name, i, value));
            }
        }
        Map<String, List<String>> others = without(Set.of(name));
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
