/**
 * The use cases that read and write articles, one at a time and in bulk. May import {@code article},
 * {@code article.json}, {@code article.storage} and {@code date.text}.
 */
package dev.dateline.article.service;
