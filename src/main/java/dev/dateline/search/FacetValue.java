package dev.dateline.search;

/**
 * A value of a facet.
 *
 * @param value as the filter of the same name takes it
 * @param label for people
 * @param count how many articles of the list have it
 * @param selected whether it is filtered by
 */
public record FacetValue(String value, String label, long count, boolean selected) {}
