/**
 * Reads whole strings of catalogues as one date. May import {@code date}, {@code date.text.rule} and
 * {@code date.text.token}.
 */
package dev.dateline.date.text.catalogue;
