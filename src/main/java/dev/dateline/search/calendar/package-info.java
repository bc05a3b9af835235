/**
 * The HTTP endpoints for calendar days, anniversaries and the timeline. May import {@code search},
 * {@code search.filter} and {@code search.list}.
 */
package dev.dateline.search.calendar;
