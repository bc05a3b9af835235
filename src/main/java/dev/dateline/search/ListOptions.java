package dev.dateline.search;

import dev.dateline.http.Parameter;
import dev.dateline.http.Shape;
import dev.dateline.search.Listing.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The order and the page of a list, as they stand in a query string. */
final class ListOptions {

    /** What a list can be sorted by. */
    static final List<String> KEYS = Arrays.stream(Key.values())
            .map(key -> key.name().toLowerCase(Locale.ROOT))
            .toList();

    static final Parameter<List<String>> SORT = Parameter.list("sort", key(), 2 * KEYS.size())
            .says("The order, by one or more of these, `-` for descending. Without it: `relevance` with `q`, the order "
                    + "of `ids` with those, else `-published`. Ties end on `id`.")
            .like("-published,title");
    /** A page too deep is judged together with {@code size}, and told of another way. */
    static final Parameter<Integer> PAGE = Parameter.of(
                    "page",
                    new Shape.Whole(1, 10_000),
                    Parameter.number("page", 1, Integer.MAX_VALUE).reader())
            .otherwise(1)
            .says("The page, from 1. Past the end it is empty. `page` × `size` reaches 10,000.")
            .like("1");

    static final Parameter<Integer> SIZE = Parameter.number("size", 1, 100)
            .otherwise(20)
            .says("How many articles a page has.")
            .like("20");

    private ListOptions() {}

    /** A word that is no key is judged where the list is put in order, which names that word alone. */
    private static Parameter<String> key() {
        List<String> words =
                KEYS.stream().flatMap(key -> Stream.of(key, "-" + key)).toList();
        return Parameter.of("sort", new Shape.Word(words), Function.identity());
    }
}
