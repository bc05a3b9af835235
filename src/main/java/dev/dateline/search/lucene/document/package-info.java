/**
 * Converts articles to Lucene documents and encodes their values. May import {@code article}, {@code date},
 * {@code search}, {@code analysis}, {@code core} and {@code text}.
 */
package dev.dateline.search.lucene.document;
