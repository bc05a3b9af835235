/**
 * Counts by date and finds what falls on calendar days. May import {@code core}, {@code document} and {@code query}.
 */
package dev.dateline.search.lucene.calendar;
