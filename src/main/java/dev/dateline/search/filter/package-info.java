/**
 * Reads the filters that every list-like endpoint accepts from a query string. May import {@code article},
 * {@code date}, {@code date.text}, {@code http.query}, {@code search} and {@code text}.
 */
package dev.dateline.search.filter;
