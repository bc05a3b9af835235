/**
 * The endpoint that describes the archive as a whole. May import {@code article.storage}, {@code date},
 * {@code http.openapi}, {@code http.query}, {@code search} and {@code search.list}.
 */
package dev.dateline.search.archive;
