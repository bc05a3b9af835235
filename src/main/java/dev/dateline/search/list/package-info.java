/**
 * The list, related articles and suggestions over HTTP, with their cursors. May import {@code search} and
 * {@code search.filter}.
 */
package dev.dateline.search.list;
