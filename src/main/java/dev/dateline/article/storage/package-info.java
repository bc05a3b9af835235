/**
 * The database: repositories, the write transaction, revisions in commit order, durability and disk space. May import
 * {@code article} and {@code config}.
 */
package dev.dateline.article.storage;
