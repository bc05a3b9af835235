package dev.dateline.search.list;

import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.search.SearchRequest.SortKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The order of a list, as it stands in a query string. */
public final class ListOrder {

    /** What a list can be sorted by. */
    static final List<String> SORT_KEYS = Arrays.stream(SortKey.values())
            .map(key -> key.name().toLowerCase(Locale.ROOT))
            .toList();

    static final QueryParameter<List<String>> SORT = QueryParameter.list(
                    "sort", sortKeyParameter(), 2 * SORT_KEYS.size())
            .description(
                    "The order, by one or more of these, `-` for descending. Without it: `relevance` with `q`, the order "
                            + "of `ids` with those, else `-published`. Ties end on `id`.")
            .example("-published,title");

    private ListOrder() {}

    /** A word that is no key is judged where the list is put in order, which names that word alone. */
    private static QueryParameter<String> sortKeyParameter() {
        List<String> words =
                SORT_KEYS.stream().flatMap(key -> Stream.of(key, "-" + key)).toList();
        return QueryParameter.of("sort", new ParameterSchema.EnumSchema(words), Function.identity());
    }
}
