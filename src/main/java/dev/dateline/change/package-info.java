/**
 * The change feed and its stream, over the durable revisions of the archive. May import {@code article},
 * {@code article.storage} and {@code http}.
 */
package dev.dateline.change;
