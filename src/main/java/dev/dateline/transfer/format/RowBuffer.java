package dev.dateline.transfer.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream that is read byte by byte, and the bytes that were kept for a row. Nothing here waits for a lock. */
final class RowBuffer {

    private static final int MAX_KEPT_BYTES = RowReader.MAX_ROW_BYTES + 3; // a byte too many, and what ends a line

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream body;
    private byte[] chunk = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] row = new byte[1 << 12];
    private int length;

    RowBuffer(InputStream body) {
        this.body = body;
    }

    /** The next byte, which stays; negative at the end. */
    int peek() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, body.read(chunk));
        }
        return position < limit ? chunk[position] & 0xFF : -1;
    }

    /** Goes on behind the byte that {@link #peek} showed. */
    void skip() {
        position++;
    }

    /** The same, and keeps it. Of a row that is longer than it may be, only so much is kept that this can be told. */
    void append() {
        byte b = chunk[position++];
        if (length == row.length && length < MAX_KEPT_BYTES) {
            row = Arrays.copyOf(row, Math.min(2 * length, MAX_KEPT_BYTES));
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
    void rewind(byte[] read, int from) {
        int count = read.length - from;
        if (count > position) {
            byte[] joined = Arrays.copyOfRange(read, from, read.length + limit - position);
            System.arraycopy(chunk, position, joined, count, limit - position);
            chunk = joined;
            limit = joined.length;
            position = count;
        }
        position -= count;
    }

    /** What was kept since this was asked last. */
    byte[] row() {
        byte[] kept = Arrays.copyOf(row, length);
        length = 0;
        return kept;
    }

    /** Passes over a byte order mark, if the stream begins with one, however few bytes come at a time. */
    void skipByteOrderMark() throws IOException {
        int read = 0;
        while (limit < BYTE_ORDER_MARK.length && read >= 0) {
            read = body.read(chunk, limit, chunk.length - limit);
            limit += Math.max(0, read);
        }
        boolean isThere = Arrays.equals(chunk, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        position = isThere ? BYTE_ORDER_MARK.length : 0;
    }
}
