package dev.dateline.article;

import dev.dateline.config.HeapShare;

/**
 * How much is taken at a time.
 *
 * @param changes how many at most
 * @param bytes how heavy they may be together, see {@link MemoryFootprint}; a single one may be heavier
 */
public record BatchLimit(int changes, long bytes) {

    private static final long MAX_BYTES = HeapShare.bytes(24, 32L << 20);

    public static BatchLimit of(int changes) {
        return new BatchLimit(changes, MAX_BYTES);
    }
}
