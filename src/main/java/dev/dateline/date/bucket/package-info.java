/**
 * Years, decades, centuries and powers of ten to count dates in (BC as historians count). May import
 * {@code dev.dateline.date}.
 */
package dev.dateline.date.bucket;
