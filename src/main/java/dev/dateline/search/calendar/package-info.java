/**
 * The HTTP endpoints for calendar days, anniversaries and the timeline. May import {@code article},
 * {@code date.bucket}, {@code http}, {@code http.openapi}, {@code http.query}, {@code search}, {@code search.filter},
 * {@code search.list} and {@code text}.
 */
package dev.dateline.search.calendar;
