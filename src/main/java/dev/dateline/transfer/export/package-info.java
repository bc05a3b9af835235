/**
 * Exports as NDJSON and CSV, and their endpoint. May import {@code article}, {@code article.storage}, all of
 * {@code http}, {@code search}, {@code search.filter}, {@code search.list}, {@code security}, {@code transfer},
 * {@code transfer.csv} and {@code transfer.imports}.
 */
package dev.dateline.transfer.export;
