/**
 * Searches one page of a list and highlights its hits. May import {@code search}, {@code analysis}, {@code calendar},
 * {@code core}, {@code facet} and {@code query}.
 */
package dev.dateline.search.lucene.list;
