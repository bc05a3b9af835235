package dev.dateline.search.list;

import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.search.SearchRequest.SortKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The query parameter for the order of a list. */
public final class ListOrder {

    /** The keys that a list can be sorted by. */
    static final List<String> SORT_KEYS = Arrays.stream(SortKey.values())
            .map(key -> key.name().toLowerCase(Locale.ROOT))
            .toList();

    static final QueryParameter<List<String>> SORT = QueryParameter.list(
                    "sort", sortKeyParameter(), 2 * SORT_KEYS.size())
            .description("The order: one or more of these keys, with a leading `-` for descending. The default is "
                    + "`relevance` with `q`, the given order with `ids`, else `-published`. Ties are broken by "
                    + "`id`.")
            .example("-published,title");

    private ListOrder() {}

    /** Keys are validated where the order is read, so that an error names only the invalid key. */
    private static QueryParameter<String> sortKeyParameter() {
        List<String> words =
                SORT_KEYS.stream().flatMap(key -> Stream.of(key, "-" + key)).toList();
        return QueryParameter.of("sort", new ParameterSchema.EnumSchema(words), Function.identity());
    }
}
