/**
 * The HTTP endpoints for calendar days and anniversaries, also as calendar files, the timeline and the matrix. May
 * import {@code article}, {@code article.fields}, {@code article.storage}, {@code date}, {@code date.bucket},
 * {@code http}, {@code http.openapi}, {@code http.query}, {@code search}, {@code search.filter}, {@code search.list}
 * and {@code text}.
 */
package dev.dateline.search.calendar;
