package dev.dateline.transfer.format;

/**
 * The part of a stream that is read again because a malformed row swallowed it, and how far a reader may look ahead for
 * the end of a row. The lookahead is shortened within that part; otherwise the cost of malformed rows would be
 * quadratic.
 */
public final class RereadWindow {

    private static final int SHORT_LOOKAHEAD_BYTES = 1 << 12;

    private final int maxRereads;
    private int rereads;
    private long end;

    /** @param maxRereads how often rows may be read again before the lookahead is shortened */
    public RereadWindow(int maxRereads) {
        this.maxRereads = maxRereads;
    }

    /**
     * Returns the lookahead, in bytes, of a row that starts at a position.
     *
     * @param position the position in any unit that increases, such as a line number
     */
    public int lookaheadAt(long position) {
        if (!contains(position)) {
            rereads = 0;
        }
        return rereads < maxRereads ? RowReader.MAX_ROW_BYTES : SHORT_LOOKAHEAD_BYTES;
    }

    /** Returns whether a position was read before, as part of a malformed row. */
    public boolean contains(long position) {
        return position < end;
    }

    /** Extends the window, because everything before a position is read again. */
    public void extendTo(long position) {
        rereads++;
        end = Math.max(end, position);
    }
}
