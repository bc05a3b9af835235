/**
 * The JSON form of an article that a writer sends: reading it with all its errors, and merge patches. May import
 * {@code article} and {@code date}.
 */
package dev.dateline.article.json;
