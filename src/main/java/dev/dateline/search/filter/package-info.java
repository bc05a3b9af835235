/** Reads the filters that every list-like endpoint accepts from a query string. May import {@code search}. */
package dev.dateline.search.filter;
