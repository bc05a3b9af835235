/**
 * Counts values, years and decades among the matches of a search. May import {@code date}, {@code search},
 * {@code search.filter}, {@code core} and {@code document}.
 */
package dev.dateline.search.lucene.facet;
