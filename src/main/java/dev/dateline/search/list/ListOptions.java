package dev.dateline.search.list;

import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.text.AsciiDecimal;

/** The page of a list and what is wanted with it, as they stand in a query string. */
public final class ListOptions {

    /** How many articles deep numbered pages reach. */
    public static final int MAX_RESULT_WINDOW = 10_000;

    /** A page too deep is judged together with {@code size}, and told of another way. */
    public static final QueryParameter<Integer> PAGE = QueryParameter.of(
                    "page", new ParameterSchema.IntegerSchema(1, MAX_RESULT_WINDOW), ListOptions::readPage)
            .otherwise(1)
            .description("The page, from 1. Past the end it is empty. `page` × `size` reaches 10,000.")
            .example("1");

    static final QueryParameter<Integer> SIZE = QueryParameter.number("size", 1, 100)
            .otherwise(20)
            .description("How many articles a page has.")
            .example("20");

    /** Only the archive that made it can read one. */
    static final QueryParameter<String> CURSOR = QueryParameter.text("cursor", 65_536)
            .description(
                    "Where to go on, from `page.nextCursor`, instead of `page`. It reaches every article, and none twice. "
                            + "Filters and order are repeated or left out, never changed. After five idle minutes a cursor by "
                            + "relevance expires.");

    static final QueryParameter<Boolean> HIGHLIGHT = QueryParameter.flag("highlight")
            .otherwise(true)
            .description(
                    "With `q`, tell where its words are in each article, the first 500 of a text. Under `fields` only if this or `highlights` is asked for.");
    static final QueryParameter<Boolean> EXPLAIN = QueryParameter.flag("explain")
            .otherwise(false)
            .description("Tell with each article in `why` what was found in it and how its score was reached.");

    private ListOptions() {}

    /** One beyond the last is left to be judged together with the size, since a cursor may reach it. */
    private static int readPage(String text) {
        return AsciiDecimal.isInteger(text)
                        && AsciiDecimal.parse(text).orElse(text.startsWith("-") ? 0 : MAX_RESULT_WINDOW + 1)
                                > MAX_RESULT_WINDOW
                ? MAX_RESULT_WINDOW + 1
                : QueryParameter.number("page", 1, MAX_RESULT_WINDOW).reader().apply(text);
    }

    /** How many of the pages there are can be asked for by number. */
    public static long numberedPages(long pages, int size) {
        return Math.min(pages, MAX_RESULT_WINDOW / size);
    }
}
