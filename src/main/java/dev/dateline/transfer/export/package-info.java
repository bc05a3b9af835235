/**
 * Exports as NDJSON and CSV, and their endpoint. May import all of {@code article}, all of {@code http},
 * {@code search}, {@code search.filter}, {@code search.list}, {@code security}, {@code transfer} and
 * {@code transfer.csv}.
 */
package dev.dateline.transfer.export;
