package dev.dateline.transfer.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream that is read byte by byte, with a buffer for the bytes of the current row. It is not synchronized, which
 * would be expensive per byte.
 */
final class RowBuffer {

    private static final int MAX_KEPT_BYTES = RowReader.MAX_ROW_BYTES + 3; // one excess byte and a line terminator

    private static final int CHUNK_BYTES = 1 << 16;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream body;
    private byte[] chunk = new byte[CHUNK_BYTES];
    private int position;
    private int limit;
    private byte[] row = new byte[1 << 12];
    private int length;

    RowBuffer(InputStream body) {
        this.body = body;
    }

    /** Returns the next byte without consuming it; negative at the end. */
    int peek() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, body.read(chunk));
        }
        return position < limit ? chunk[position] & 0xFF : -1;
    }

    /** Consumes the byte that {@link #peek} returned. */
    void skip() {
        position++;
    }

    /** Consumes the byte and appends it to the row. Of a row that is too long, only enough is kept to detect that. */
    void append() {
        byte b = chunk[position++];
        if (length == row.length && length < MAX_KEPT_BYTES) {
            row = Arrays.copyOf(row, Math.min(2 * length, MAX_KEPT_BYTES));
        }
        if (length < row.length) {
            row[length++] = b;
        }
    }

    /** Returns whether the row is empty. */
    boolean isEmpty() {
        return length == 0;
    }

    /** Returns the length of the row in bytes. */
    int length() {
        return length;
    }

    /**
     * Rewinds to an offset in {@code read}, the bytes that were consumed last, or what was kept of them. They are read
     * again as they are given.
     */
    void rewind(byte[] read, int from) {
        int count = read.length - from;
        boolean isBuffered =
                count <= position && Arrays.equals(chunk, position - count, position, read, from, read.length);
        if (!isBuffered) {
            int rest = limit - position;
            byte[] joined = Arrays.copyOfRange(read, from, from + Math.max(count + rest, CHUNK_BYTES));
            System.arraycopy(chunk, position, joined, count, rest);
            chunk = joined;
            limit = count + rest;
            position = count;
        }
        position -= count;
    }

    /** Returns the row and starts a new one. */
    byte[] row() {
        byte[] kept = Arrays.copyOf(row, length);
        length = 0;
        return kept;
    }

    /** Skips a byte order mark at the start of the stream, even if the stream delivers single bytes. */
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
