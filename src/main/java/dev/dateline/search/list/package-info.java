/**
 * The HTTP endpoints for the list, related articles, suggestions and the values of a facet, with cursors. May import
 * {@code article}, {@code article.fields}, {@code article.service}, {@code article.storage}, {@code date},
 * {@code date.bucket}, all of {@code http}, {@code search}, {@code search.filter}, {@code security} and {@code text}.
 */
package dev.dateline.search.list;
