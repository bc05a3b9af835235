/**
 * Resolves the dates of a text together: years from the narrative, relative dates, roles. May import {@code rule} and
 * {@code token}.
 */
package dev.dateline.date.text.resolve;
