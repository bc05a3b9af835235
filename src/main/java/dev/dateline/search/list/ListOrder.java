package dev.dateline.search.list;

import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.SearchRequest.SortKey;
import dev.dateline.text.DidYouMean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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

    private static final Pattern DESCENDING = Pattern.compile("[:_ .]desc(ending)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIRECTION_SUFFIX =
            Pattern.compile("[:_ .](asc|desc)(ending)?$", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("date", "published"),
            Map.entry("year", "published"),
            Map.entry("oldest", "published"),
            Map.entry("newest", "-published"),
            Map.entry("latest", "-published"),
            Map.entry("recent", "-published"),
            Map.entry("score", "relevance"),
            Map.entry("_score", "relevance"),
            Map.entry("rank", "relevance"),
            Map.entry("best", "relevance"),
            Map.entry("name", "title"),
            Map.entry("modified", "updated"),
            Map.entry("updatedat", "updated"));

    private ListOrder() {}

    /** Returns a part of an order in the form of the parameter. */
    static String toParameter(SortClause clause) {
        String key = clause.key().name().toLowerCase(Locale.ROOT);
        return clause.descending() && clause.key() != SortKey.RELEVANCE ? "-" + key : key;
    }

    /** Returns whether a word is a direction, which other APIs write behind the key. */
    static boolean isDirection(String word) {
        return DIRECTION_SUFFIX.matcher(":" + word).matches();
    }

    /**
     * Returns the key that was meant by an unknown one: by a typo, or in the words of other APIs, such as {@code date},
     * {@code newest}, {@code published:desc} and {@code published_desc}.
     */
    static Optional<String> suggest(String word) {
        boolean isDescending = word.startsWith("-") || DESCENDING.matcher(word).find();
        String key = DIRECTION_SUFFIX
                .matcher(word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word)
                .replaceFirst("");
        String plain = key.toLowerCase(Locale.ROOT);
        if (SYNONYMS.getOrDefault(plain, plain).startsWith("-")) {
            return Optional.of(SYNONYMS.get(plain));
        }
        return Optional.ofNullable(SYNONYMS.get(plain))
                .or(() -> DidYouMean.suggest(plain, SORT_KEYS))
                .map(near -> isDescending && !near.equals("relevance") ? "-" + near : near);
    }

    /** Keys are validated where the order is read, so that an error names only the invalid key. */
    private static QueryParameter<String> sortKeyParameter() {
        List<String> words =
                SORT_KEYS.stream().flatMap(key -> Stream.of(key, "-" + key)).toList();
        return QueryParameter.of("sort", new ParameterSchema.EnumSchema(words), Function.identity());
    }
}
