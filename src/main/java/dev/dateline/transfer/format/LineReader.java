package dev.dateline.transfer.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the lines of a stream as bytes, one at a time. A byte order mark at the start is skipped. */
public final class LineReader {

    private final RowBuffer buffer;
    private final boolean splitsAtReturn;
    private long lineNumber;

    /**
     * @param returnEnds whether a carriage return without a line feed also ends a line, as in files of classic Mac OS
     */
    public LineReader(InputStream body, boolean returnEnds) {
        this.buffer = new RowBuffer(body);
        this.splitsAtReturn = returnEnds;
    }

    /** One line with its terminator; truncated if it is longer than a row may be. */
    public static final class Line {

        private final long number;
        private final byte[] bytes;

        private Line(long number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        /** Returns the line number, from 1. */
        public long number() {
            return number;
        }

        public byte[] bytes() {
            return bytes;
        }

        /** Returns the line without its terminator. */
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

    /** Returns the next line; null at the end. */
    public Line next() throws IOException {
        if (lineNumber == 0) {
            buffer.skipByteOrderMark();
        }
        int b = buffer.peek();
        while (b >= 0) {
            buffer.append();
            int following = buffer.peek();
            if (b == '\n' || (b == '\r' && splitsAtReturn && following != '\n') || following < 0) {
                byte[] line = buffer.row();
                line[line.length - 1] = (byte) b; // so that a truncated line also ends with its terminator
                return new Line(++lineNumber, line);
            }
            b = following;
        }
        return null;
    }

    /** Rewinds to the first of some lines, which are the last ones that were read; truncated lines stay truncated. */
    public void rewind(List<Line> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes(line.bytes()));
        buffer.rewind(bytes.toByteArray(), 0);
        lineNumber = lines.get(0).number() - 1;
    }
}
