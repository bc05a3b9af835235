/**
 * Builds Lucene queries and sorts from filters and text, with spelling correction and relevance feedback. May import
 * {@code core}, {@code analysis} and {@code document}.
 */
package dev.dateline.search.lucene.query;
