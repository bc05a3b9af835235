/**
 * Counts values, years and decades among the matches of a search. May import {@code date}, {@code search},
 * {@code search.filter}, {@code analysis}, {@code core}, {@code document}, {@code query} and {@code text}.
 */
package dev.dateline.search.lucene.facet;
