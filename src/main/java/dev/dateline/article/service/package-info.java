/**
 * The use cases that read and write articles, one at a time and in bulk. May import {@code article},
 * {@code article.json} and {@code article.storage}.
 */
package dev.dateline.article.service;
