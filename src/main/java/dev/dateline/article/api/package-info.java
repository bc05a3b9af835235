/**
 * The endpoints of single articles and of dates in text. May import all of {@code article}, {@code date},
 * {@code date.text}, all of {@code http} and {@code security}; no package imports it.
 */
package dev.dateline.article.api;
