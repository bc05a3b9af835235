/**
 * What all of the Lucene engine reads with: field names, searchers of one revision, caches and doc values. May import
 * {@code search}.
 */
package dev.dateline.search.lucene.core;
