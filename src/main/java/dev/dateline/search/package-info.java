/**
 * The search: its requests and results as values, the interface that an index implements, and the follower that applies
 * changes to it. May import {@code article}, {@code article.storage}, {@code config}, {@code date},
 * {@code date.bucket}, {@code date.text} and {@code http.query}.
 */
package dev.dateline.search;
