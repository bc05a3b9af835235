/**
 * Resolves the dates of a text together: years from the narrative, relative dates, roles. May import {@code date},
 * {@code date.text}, {@code date.text.rule} and {@code date.text.token}.
 */
package dev.dateline.date.text.resolve;
