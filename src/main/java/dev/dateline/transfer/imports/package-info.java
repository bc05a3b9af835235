/**
 * Imports: their runs, reports, resumption after a restart, and the endpoint. May import all of {@code article},
 * {@code config}, {@code date}, {@code date.text}, all of {@code http}, {@code security}, {@code transfer} and
 * {@code transfer.format}.
 */
package dev.dateline.transfer.imports;
