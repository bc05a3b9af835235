/**
 * The HTTP endpoints for the list, related articles and suggestions, with cursors. May import {@code search} and
 * {@code search.filter}.
 */
package dev.dateline.search.list;
