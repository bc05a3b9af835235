package dev.dateline.search;

import java.util.List;

/**
 * Articles that have to do with one.
 *
 * @param items the nearest first
 * @param revision the archive's revision that this answer shows
 */
public record RelatedResult(List<Item> items, long revision) {

    public RelatedResult {
        items = List.copyOf(items);
    }

    /**
     * An article and what it shares.
     *
     * @param card its public JSON in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed, see Entry
    public record Item(String id, byte[] card, List<Reason> reasons) {}

    /**
     * Something that two articles share.
     *
     * @param kind {@code author}, {@code topic}, {@code person}, {@code place}, {@code period} or {@code words}
     */
    public record Reason(String kind, String value) {}
}
