/**
 * The endpoints of single articles and of dates in text. May import {@code article}, {@code article.json},
 * {@code article.service}, {@code article.storage}, {@code date}, {@code date.text}, all of {@code http} and
 * {@code security}; no package imports it.
 */
package dev.dateline.article.api;
