/**
 * Atom, RSS and WordPress exports as rows. May import {@code article}, {@code config}, {@code transfer.format} and
 * {@code transfer.imports}.
 */
package dev.dateline.transfer.feed;
