/**
 * Exports as NDJSON and CSV, and their endpoint. May import {@code article}, {@code search} and {@code transfer.csv}.
 */
package dev.dateline.transfer.export;
