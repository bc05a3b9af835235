package dev.dateline.search;

import java.util.List;

/**
 * Articles related to a given one.
 *
 * @param items the articles, most similar first
 * @param revision the archive's revision that this result reflects
 */
public record RelatedResult(List<Item> items, long revision) {

    public RelatedResult {
        items = List.copyOf(items);
    }

    /**
     * A related article and what it has in common with the given one.
     *
     * @param json the serialized article: its public JSON in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // never modified, see IndexChange
    public record Item(String id, byte[] json, List<Reason> reasons) {}

    /**
     * A property that two articles have in common.
     *
     * @param kind {@code author}, {@code topic}, {@code person}, {@code place}, {@code period} or {@code words}
     */
    public record Reason(String kind, String value) {}
}
