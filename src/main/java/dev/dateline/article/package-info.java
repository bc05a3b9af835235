/**
 * The article as a value: its content, dates, mentions, identity and views, and the types that describe changes. May
 * import {@code date}, {@code http.query}, {@code config} and {@code text}, but not how articles are stored or served.
 */
package dev.dateline.article;
