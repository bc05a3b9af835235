/**
 * The paged change feed and the change stream over the durable revisions of the archive. May import {@code article},
 * {@code article.fields}, {@code article.storage}, {@code config}, all of {@code http}, {@code security} and
 * {@code text}.
 */
package dev.dateline.change;
