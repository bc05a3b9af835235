package dev.dateline.transfer.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a stream, as bytes and one by one. A byte order mark at its start belongs to none. */
public final class LineReader {

    private final RowBuffer buffer;
    private final boolean splitsAtReturn;
    private long lineNumber;

    /**
     * @param returnEnds whether a carriage return ends a line also where no line feed follows, as in files of old
     *     computers
     */
    public LineReader(InputStream body, boolean returnEnds) {
        this.buffer = new RowBuffer(body);
        this.splitsAtReturn = returnEnds;
    }

    /** One line, with what ends it; of a line that is longer than a row may be, its beginning. */
    public static final class Line {

        private final long number;
        private final byte[] bytes;

        private Line(long number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        /** Where it stands, from 1. */
        public long number() {
            return number;
        }

        public byte[] bytes() {
            return bytes;
        }

        /** What stands before the end of the line. */
        public byte[] content() {
            int length = bytes.length;
            length -= length > 0 && bytes[length - 1] == '\n' ? 1 : 0;
            length -= length > 0 && bytes[length - 1] == '\r' ? 1 : 0;
            return Arrays.copyOf(bytes, length);
        }

        boolean isBlank() {
            int start = 0;
            while (start < bytes.length && isWhitespace(bytes[start])) {
                start++;
            }
            return start == bytes.length
                    || (bytes[start] < 0
                            && new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8)
                                    .chars()
                                    .allMatch(Line::isWhitespace));
        }

        private static boolean isWhitespace(int c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }

    /** The next line; null at the end. */
    public Line next() throws IOException {
        if (lineNumber == 0) {
            buffer.skipByteOrderMark();
        }
        int b = buffer.peek();
        while (b >= 0) {
            buffer.append();
            int following = buffer.peek();
            if (b == '\n' || (b == '\r' && splitsAtReturn && following != '\n') || following < 0) {
                return new Line(++lineNumber, buffer.row());
            }
            b = following;
        }
        return null;
    }
}
