/** Articles that are like one. May import {@code query} and {@code list}. */
package dev.dateline.search.lucene.related;
