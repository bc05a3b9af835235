/** Atom, RSS and WordPress exports as rows. May import {@code article}, {@code config} and {@code transfer.format}. */
package dev.dateline.transfer.feed;
