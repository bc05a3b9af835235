/**
 * The index in this process: Lucene in the data directory, its writers, commits and snapshots. May import
 * {@code search} and its own sub-packages; nobody imports it.
 */
package dev.dateline.search.lucene;
