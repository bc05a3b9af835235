/** Whole strings of catalogues as one date; may import {@code rule} and {@code token}. */
package dev.dateline.date.text.catalogue;
