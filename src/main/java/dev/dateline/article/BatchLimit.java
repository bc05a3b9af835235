package dev.dateline.article;

import dev.dateline.config.HeapShare;

/**
 * The maximum size of a batch of changes.
 *
 * @param changes the maximum number of changes
 * @param bytes the maximum {@linkplain MemoryFootprint memory footprint} of all changes in bytes; a single change may
 *     exceed it
 */
public record BatchLimit(int changes, long bytes) {

    private static final long MAX_BYTES = HeapShare.bytes(24, 32L << 20);

    /** A limit by number and by a share of the heap: a twenty-fourth, at most 32 MiB. */
    public static BatchLimit of(int changes) {
        return new BatchLimit(changes, MAX_BYTES);
    }
}
