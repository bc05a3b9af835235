/**
 * The search as values and the port that an index implements, with the follower that feeds it. May import
 * {@code article}, {@code article.storage}, {@code date} and {@code http.query}.
 */
package dev.dateline.search;
