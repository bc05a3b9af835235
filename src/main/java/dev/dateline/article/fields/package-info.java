/**
 * Sparse fieldsets: the members of an article that the parameter {@code fields} selects. May import {@code article},
 * {@code http.query} and {@code text}.
 */
package dev.dateline.article.fields;
