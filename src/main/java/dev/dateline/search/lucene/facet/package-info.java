/** Counts values, years and decades among the matches of a search. May import {@code core} and {@code document}. */
package dev.dateline.search.lucene.facet;
