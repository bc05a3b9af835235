/** Atom and JSON Feed of any filter. May import {@code search} and {@code http}. */
package dev.dateline.feed;
