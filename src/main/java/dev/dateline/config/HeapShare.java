package dev.dateline.config;

/** Limits for data of unbounded size, as a share of the maximum heap. */
public final class HeapShare {

    private HeapShare() {}

    /**
     * A share of the maximum heap, in bytes.
     *
     * @param parts the divisor: 8 for an eighth
     * @param maxBytes the upper limit, however large the heap is
     */
    public static long bytes(int parts, long maxBytes) {
        return Math.min(maxBytes, Runtime.getRuntime().maxMemory() / parts);
    }
}
