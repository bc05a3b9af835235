/** Atom and JSON Feed of any filter. */
package dev.dateline.feed;
