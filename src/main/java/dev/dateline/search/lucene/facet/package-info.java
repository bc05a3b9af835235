/** Counts values, years and decades among what is found. May import {@code core} and {@code document}. */
package dev.dateline.search.lucene.facet;
