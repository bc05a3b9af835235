/** Atom, RSS and WordPress exports as rows. May import {@code transfer.format}. */
package dev.dateline.transfer.feed;
