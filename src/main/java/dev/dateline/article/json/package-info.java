/**
 * The JSON form of an article that a writer sends: reading it with all its errors, and merge patches. May import
 * {@code article}, {@code date}, {@code date.text} and {@code text}.
 */
package dev.dateline.article.json;
