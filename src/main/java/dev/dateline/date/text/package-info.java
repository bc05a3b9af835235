/**
 * Finds dates in running text and reads the dates of catalogues. Pure Java; may import {@code date} and its own
 * sub-packages.
 */
package dev.dateline.date.text;
