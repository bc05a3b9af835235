/** Atom and JSON feeds of the latest changes under any filter. May import {@code search} and {@code http}. */
package dev.dateline.feed;
