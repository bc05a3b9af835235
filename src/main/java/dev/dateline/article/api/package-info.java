/**
 * The endpoints of single articles and of dates as text. May import all of {@code article}, {@code http} and
 * {@code security}; nobody imports it.
 */
package dev.dateline.article.api;
