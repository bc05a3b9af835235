/**
 * Shared by all packages of the Lucene engine: field names, searchers of one revision, caches and doc values. May
 * import {@code article} and {@code search}.
 */
package dev.dateline.search.lucene.core;
