/** Completions as you type. May import {@code core}, {@code analysis}, {@code document} and {@code query}. */
package dev.dateline.search.lucene.suggest;
