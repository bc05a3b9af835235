package dev.dateline.search.list;

import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.text.AsciiDecimal;

/** The query parameters for the page of a list and for what to return in addition to the articles. */
public final class ListOptions {

    /** The number of articles that numbered pages reach; cursors reach all. */
    public static final int MAX_RESULT_WINDOW = 10_000;

    /** The page number. Whether it is too deep depends on {@code size} and is checked with it. */
    public static final QueryParameter<Integer> PAGE = QueryParameter.of(
                    "page", new ParameterSchema.IntegerSchema(1, MAX_RESULT_WINDOW), ListOptions::readPage)
            .defaultValue(1)
            .description("The page number, from 1. Pages past the end are empty. `page` × `size` is at most 10,000.")
            .example("1");

    static final QueryParameter<Integer> SIZE = QueryParameter.number("size", 1, 100)
            .defaultValue(20)
            .description("The number of articles per page.")
            .example("20");

    /** The position after which the page starts. Only valid for the archive that created it. */
    static final QueryParameter<String> CURSOR = QueryParameter.text("cursor", 65_536)
            .description(
                    "The next page, from `page.nextCursor`, instead of `page`. Cursors reach every article exactly "
                            + "once. Repeat the filters and the order or leave them out, but do not change them. A "
                            + "cursor by relevance expires after five idle minutes.");

    static final QueryParameter<Boolean> HIGHLIGHT = QueryParameter.flag("highlight")
            .defaultValue(true)
            .description("With `q`, mark the matched words of each article in `highlights`, at most 500 per text. With "
                    + "`fields` only if this parameter is given or `fields` names `highlights`.");
    static final QueryParameter<Boolean> EXPLAIN = QueryParameter.flag("explain")
            .defaultValue(false)
            .description("Explain in `why` what matched in each article and how its score was computed.");

    private ListOptions() {}

    /** Reads the page number. Larger numbers become the maximum plus one, which is rejected together with the size. */
    private static int readPage(String text) {
        return AsciiDecimal.isInteger(text)
                        && AsciiDecimal.parse(text).orElse(text.startsWith("-") ? 0 : MAX_RESULT_WINDOW + 1)
                                > MAX_RESULT_WINDOW
                ? MAX_RESULT_WINDOW + 1
                : QueryParameter.number("page", 1, MAX_RESULT_WINDOW).reader().apply(text);
    }

    /** Returns how many of a list's pages can be requested by number. */
    public static long numberedPages(long pages, int size) {
        return Math.min(pages, MAX_RESULT_WINDOW / size);
    }
}
