/**
 * The embedded search index: Lucene in the data directory, with its writers, commits and snapshots. May import
 * {@code article}, {@code article.storage} (the revisions to follow), {@code config}, {@code search} and its own
 * sub-packages; no other package imports it.
 */
package dev.dateline.search.lucene;
