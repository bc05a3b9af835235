package dev.dateline.search;

import dev.dateline.Decimal;
import dev.dateline.http.Parameter;
import dev.dateline.http.Shape;

/** The page of a list and what is wanted with it, as they stand in a query string. */
final class ListOptions {

    /** How many articles deep numbered pages reach. */
    static final int DEEPEST = 10_000;

    /** A page too deep is judged together with {@code size}, and told of another way. */
    static final Parameter<Integer> PAGE = Parameter.of("page", new Shape.Whole(1, DEEPEST), ListOptions::page)
            .otherwise(1)
            .says("The page, from 1. Past the end it is empty. `page` × `size` reaches 10,000.")
            .like("1");

    static final Parameter<Integer> SIZE = Parameter.number("size", 1, 100)
            .otherwise(20)
            .says("How many articles a page has.")
            .like("20");

    /** Only the archive that made it can read one. */
    static final Parameter<String> CURSOR = Parameter.text("cursor", 65_536)
            .says(
                    "Where to go on, from `page.nextCursor`, instead of `page`. It reaches every article, and none twice. "
                            + "Filters and order are repeated or left out, never changed. After five idle minutes a cursor by "
                            + "relevance expires.");

    static final Parameter<Boolean> HIGHLIGHT = Parameter.flag("highlight")
            .otherwise(true)
            .says(
                    "With `q`, tell where its words are in each article, the first 500 of a text. Under `fields` only if this or `highlights` is asked for.");
    static final Parameter<Boolean> EXPLAIN = Parameter.flag("explain")
            .otherwise(false)
            .says("Tell with each article in `why` what was found in it and how its score was reached.");

    private ListOptions() {}

    /** One beyond the last is left to be judged together with the size, since a cursor may reach it. */
    private static int page(String text) {
        return Decimal.isWhole(text) && Decimal.parse(text).orElse(text.startsWith("-") ? 0 : DEEPEST + 1) > DEEPEST
                ? DEEPEST + 1
                : Parameter.number("page", 1, DEEPEST).reader().apply(text);
    }

    /** How many of the pages there are can be asked for by number. */
    static long numbered(long pages, int size) {
        return Math.min(pages, DEEPEST / size);
    }
}
