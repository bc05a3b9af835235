/** Searches one page of a list and highlights its hits. May import {@code query} and {@code facet}. */
package dev.dateline.search.lucene.list;
