package dev.dateline.article;

/**
 * As much of an article as tells whether another text is meant to be the same.
 *
 * @param url null for none, and for one that was deleted
 * @param title empty for one that was deleted
 */
public record ArticleIdentity(String id, String url, String title, boolean isDeleted) {}
