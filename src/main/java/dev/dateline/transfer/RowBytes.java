package dev.dateline.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream that is read byte by byte, and the bytes that were kept for a row. Nothing here waits for a lock. */
final class RowBytes {

    private static final int KEPT = RowReader.LONGEST + 3; // a byte too many, and what ends a line

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream body;
    private byte[] chunk = new byte[1 << 16];
    private int next;
    private int end;
    private byte[] row = new byte[1 << 12];
    private int length;

    RowBytes(InputStream body) {
        this.body = body;
    }

    /** The next byte, which stays; negative at the end. */
    int peek() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, body.read(chunk));
        }
        return next < end ? chunk[next] & 0xFF : -1;
    }

    /** Goes on behind the byte that {@link #peek} showed. */
    void skip() {
        next++;
    }

    /** The same, and keeps it. Of a row that is longer than it may be, only so much is kept that this can be told. */
    void keep() {
        byte b = chunk[next++];
        if (length == row.length && length < KEPT) {
            row = Arrays.copyOf(row, Math.min(2 * length, KEPT));
        }
        if (length < row.length) {
            row[length++] = b;
        }
    }

    /** Whether nothing is kept. */
    boolean isEmpty() {
        return length == 0;
    }

    /** How many bytes are kept. */
    int length() {
        return length;
    }

    /** Goes back to a place in what was read last, whose end {@code read} is. */
    void back(byte[] read, int from) {
        int count = read.length - from;
        if (count > next) {
            byte[] joined = Arrays.copyOfRange(read, from, read.length + end - next);
            System.arraycopy(chunk, next, joined, count, end - next);
            chunk = joined;
            end = joined.length;
            next = count;
        }
        next -= count;
    }

    /** What was kept since this was asked last. */
    byte[] row() {
        byte[] kept = Arrays.copyOf(row, length);
        length = 0;
        return kept;
    }

    /** Passes over a byte order mark, if the stream begins with one, however few bytes come at a time. */
    void skipMark() throws IOException {
        int read = 0;
        while (end < BYTE_ORDER_MARK.length && read >= 0) {
            read = body.read(chunk, end, chunk.length - end);
            end += Math.max(0, read);
        }
        boolean isThere = Arrays.equals(chunk, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        next = isThere ? BYTE_ORDER_MARK.length : 0;
    }
}
