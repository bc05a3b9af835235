/**
 * Counts articles by date and finds those whose dates fall on given calendar days. May import {@code date},
 * {@code date.bucket}, {@code search}, {@code analysis}, {@code core}, {@code document}, {@code query} and
 * {@code text}.
 */
package dev.dateline.search.lucene.calendar;
