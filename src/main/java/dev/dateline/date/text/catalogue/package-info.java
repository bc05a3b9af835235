/** Reads whole strings of catalogues as one date. May import {@code rule} and {@code token}. */
package dev.dateline.date.text.catalogue;
