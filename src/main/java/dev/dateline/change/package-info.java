/** The change feed and its stream, over the durable revisions of the archive. */
package dev.dateline.change;
