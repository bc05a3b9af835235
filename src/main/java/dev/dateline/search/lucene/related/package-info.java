/**
 * Finds articles similar to a given one. May import {@code article}, {@code date}, {@code search}, {@code analysis},
 * {@code core}, {@code list} and {@code query}.
 */
package dev.dateline.search.lucene.related;
