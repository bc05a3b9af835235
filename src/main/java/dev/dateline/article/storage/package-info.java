/**
 * The database: repositories, the transaction that writes, revisions in commit order, durability and disk space. May
 * import {@code article} and {@code config}.
 */
package dev.dateline.article.storage;
