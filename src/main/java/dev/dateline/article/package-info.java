/**
 * The article as a value: its content, dates, mentions, identity and views, and what it means to change one. May import
 * {@code date}, {@code http.query}, {@code config} and {@code text}; nothing of how it is stored or served.
 */
package dev.dateline.article;
