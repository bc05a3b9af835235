/**
 * Imports: their runs, reports, resumption after a restart, and the endpoint. May import {@code article},
 * {@code transfer.format} and {@code http}.
 */
package dev.dateline.transfer.imports;
