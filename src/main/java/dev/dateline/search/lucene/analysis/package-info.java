/** How text becomes terms, language by language. May import {@code search.lucene.core}. */
package dev.dateline.search.lucene.analysis;
