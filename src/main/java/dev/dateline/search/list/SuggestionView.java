package dev.dateline.search.list;

/**
 * Something that begins with what is being typed.
 *
 * @param kind {@code title}, {@code author}, {@code topic}, {@code person} or {@code place}
 * @param count how many articles have it
 * @param id the article, of a title; else null
 * @param link the article, or the list of those that have the value
 */
public record SuggestionView(String kind, String value, long count, String id, String link) {}
