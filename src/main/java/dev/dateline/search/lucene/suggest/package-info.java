/**
 * Completes values and titles while the user types. May import {@code core}, {@code analysis}, {@code document} and
 * {@code query}.
 */
package dev.dateline.search.lucene.suggest;
