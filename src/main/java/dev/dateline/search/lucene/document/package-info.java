/** Converts articles to Lucene documents and encodes their values. May import {@code core} and {@code analysis}. */
package dev.dateline.search.lucene.document;
