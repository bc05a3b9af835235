package dev.dateline.config;

/** How much memory something may take that comes in pieces of any size, in a process of any size. */
public final class HeapShare {

    private HeapShare() {}

    /**
     * A part of the memory that the process may have.
     *
     * @param parts which part: 8 for an eighth
     * @param maxBytes no more than this, however much memory there is
     */
    public static long bytes(int parts, long maxBytes) {
        return Math.min(maxBytes, Runtime.getRuntime().maxMemory() / parts);
    }
}
