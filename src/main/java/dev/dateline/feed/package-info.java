/**
 * Atom and JSON feeds of the latest changes under any filter. May import {@code article.storage}, all of {@code http},
 * {@code search}, {@code search.filter}, {@code search.list} and {@code security}.
 */
package dev.dateline.feed;
