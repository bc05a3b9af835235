package dev.dateline.search;

/**
 * A value of a facet and its count.
 *
 * @param value the value, in the form that the filter of the same name accepts
 * @param label the human-readable form
 * @param count the number of articles of the list that have the value
 * @param selected whether the list is filtered by this value
 */
public record FacetValue(String value, String label, long count, boolean selected) {}
