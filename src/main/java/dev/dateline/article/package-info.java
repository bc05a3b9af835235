/**
 * The article as a value: its content, dates, mentions, identity and views, and the types that describe changes. May
 * import {@code config}, {@code date}, {@code date.text} and {@code text}, but not how articles are stored or served.
 */
package dev.dateline.article;
