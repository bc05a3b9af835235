package dev.dateline.transfer.feed;

import dev.dateline.transfer.format.RowReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a feed, bounded: a parser that buffers more than the length of a row before it reports an event is
 * stopped.
 */
final class BoundedXmlInput extends FilterInputStream {

    private static final int MAX_LOOKAHEAD_BYTES = RowReader.MAX_ROW_BYTES + (1 << 17); // plus read-ahead of the parser

    private long remaining = MAX_LOOKAHEAD_BYTES;

    BoundedXmlInput(InputStream body) {
        super(body);
    }

    /** Resets the number of bytes that may be read until the next reset. */
    void resetLimit() {
        remaining = MAX_LOOKAHEAD_BYTES;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        remaining -= Math.max(0, read);
        if (remaining < 0) {
            throw new LimitExceededException();
        }
        return read;
    }

    /** Thrown when a part of the XML is longer than a row may be. */
    static final class LimitExceededException extends IOException {

        private static final long serialVersionUID = 1L;

        LimitExceededException() {
            super("A tag or a comment is longer than " + RowReader.MAX_ROW_BYTES + " bytes");
        }
    }
}
