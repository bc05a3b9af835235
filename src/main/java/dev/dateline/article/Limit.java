package dev.dateline.article;

import dev.dateline.HeapShare;

/**
 * How much is taken at a time.
 *
 * @param changes how many at most
 * @param bytes how heavy they may be together, see {@link Weight}; a single one may be heavier
 */
record Limit(int changes, long bytes) {

    private static final long MAX_BYTES = HeapShare.bytes(24, 32L << 20);

    static Limit of(int changes) {
        return new Limit(changes, MAX_BYTES);
    }
}
