/** Finds articles similar to a given one. May import {@code query} and {@code list}. */
package dev.dateline.search.lucene.related;
