/**
 * The paged change feed and the change stream over the durable revisions of the archive. May import {@code article},
 * {@code article.storage} and {@code http}.
 */
package dev.dateline.change;
