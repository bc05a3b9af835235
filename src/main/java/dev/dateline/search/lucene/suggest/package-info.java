/**
 * Completes values and titles while the user types. May import {@code search}, {@code analysis}, {@code core},
 * {@code document}, {@code facet} and {@code query}.
 */
package dev.dateline.search.lucene.suggest;
