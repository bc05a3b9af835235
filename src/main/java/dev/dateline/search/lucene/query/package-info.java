/**
 * How filters, words and orders become Lucene queries, with spelling correction and relevance feedback. May import
 * {@code core}, {@code analysis} and {@code document}.
 */
package dev.dateline.search.lucene.query;
