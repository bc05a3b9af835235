/**
 * Builds Lucene queries and sorts from filters and text, with spelling correction and relevance feedback. May import
 * {@code date}, {@code search}, {@code analysis}, {@code core} and {@code document}.
 */
package dev.dateline.search.lucene.query;
