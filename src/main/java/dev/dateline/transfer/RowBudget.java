package dev.dateline.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of which no more than a row's worth is read before a row is done, whatever a parser would like to gather.
 */
final class RowBudget extends FilterInputStream {

    private static final int MOST = RowReader.LONGEST + (1 << 17); // and what a parser reads ahead
    private long left = MOST;

    RowBudget(InputStream body) {
        super(body);
    }

    /** There is as much left again. */
    void rowDone() {
        left = MOST;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        spend(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        spend(Math.max(0, read));
        return read;
    }

    private void spend(int bytes) throws Spent {
        left -= bytes;
        if (left < 0) {
            throw new Spent();
        }
    }

    /** A row that is longer than a row may be. */
    static final class Spent extends IOException {

        private static final long serialVersionUID = 1L;

        Spent() {
            super("A row may have at most " + RowReader.LONGEST + " bytes. Nothing after it was read.");
        }
    }
}
