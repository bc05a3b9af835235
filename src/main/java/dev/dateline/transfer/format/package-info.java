/**
 * What a format of rows is, and the plain ones: NDJSON, JSON arrays and text. May import {@code article} and
 * {@code http.json}.
 */
package dev.dateline.transfer.format;
