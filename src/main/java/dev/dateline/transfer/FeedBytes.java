package dev.dateline.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a feed. A parser that gathers more than a row's worth before it tells of anything is stopped; control
 * characters, which XML forbids and blogs hold nevertheless, become spaces, or all that follows would be lost.
 */
final class FeedBytes extends FilterInputStream {

    private static final int MOST = RowReader.LONGEST + (1 << 17); // and what a parser reads ahead

    private long left = MOST;
    private boolean isFirst = true;
    private boolean isWide;

    FeedBytes(InputStream body) {
        super(body);
    }

    /** There is as much left again. */
    void told() {
        left = MOST;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new Spent();
        }
        if (isFirst && read > 0) {
            isFirst = false;
            isWide = bytes[offset] == 0 || bytes[offset] == (byte) 0xFE || bytes[offset] == (byte) 0xFF;
        }
        for (int i = offset; i < offset + read && !isWide; i++) {
            isWide = bytes[i] == 0; // in UTF-16, a byte is no character
            boolean isControl = bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t' && bytes[i] != '\n';
            bytes[i] = isControl && bytes[i] != '\r' && !isWide ? (byte) ' ' : bytes[i];
        }
        return read;
    }

    /** Something is longer than a row may be. */
    static final class Spent extends IOException {

        private static final long serialVersionUID = 1L;

        Spent() {
            super("A tag or a comment is longer than " + RowReader.LONGEST + " bytes. Nothing after it was read.");
        }
    }
}
