/** Finds one page of a list and highlights it. May import {@code query} and {@code facet}. */
package dev.dateline.search.lucene.list;
