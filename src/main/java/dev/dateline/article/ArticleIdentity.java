package dev.dateline.article;

/**
 * The part of an article that tells whether another text is the same article.
 *
 * @param id the id of the article
 * @param url null for an article without one, and for a tombstone
 * @param title empty for a tombstone
 * @param isDeleted whether it is a tombstone
 */
public record ArticleIdentity(String id, String url, String title, boolean isDeleted) {}
