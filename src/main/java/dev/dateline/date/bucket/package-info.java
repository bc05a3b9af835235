/**
 * Years, decades, centuries and powers of ten years to count dates in, with BC as historians count it. May import
 * {@code dev.dateline.date}.
 */
package dev.dateline.date.bucket;
