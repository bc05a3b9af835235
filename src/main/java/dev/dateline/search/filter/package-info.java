/** Reads the filters that every list-like endpoint takes from a query string. May import {@code search}. */
package dev.dateline.search.filter;
