package dev.dateline.search;

import dev.dateline.http.Parameter;
import dev.dateline.http.Shape;
import dev.dateline.search.Listing.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The order of a list, as it stands in a query string. */
public final class ListOrder {

    /** What a list can be sorted by. */
    static final List<String> KEYS = Arrays.stream(Key.values())
            .map(key -> key.name().toLowerCase(Locale.ROOT))
            .toList();

    static final Parameter<List<String>> SORT = Parameter.list("sort", key(), 2 * KEYS.size())
            .says("The order, by one or more of these, `-` for descending. Without it: `relevance` with `q`, the order "
                    + "of `ids` with those, else `-published`. Ties end on `id`.")
            .like("-published,title");

    private ListOrder() {}

    /** A word that is no key is judged where the list is put in order, which names that word alone. */
    private static Parameter<String> key() {
        List<String> words =
                KEYS.stream().flatMap(key -> Stream.of(key, "-" + key)).toList();
        return Parameter.of("sort", new Shape.Word(words), Function.identity());
    }
}
