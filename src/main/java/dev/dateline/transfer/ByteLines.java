package dev.dateline.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a stream, as bytes and one by one. A byte order mark at its start belongs to none. */
final class ByteLines {

    private final RowBytes bytes;
    private final boolean returnEnds;
    private long number;

    /**
     * @param returnEnds whether a carriage return ends a line also where no line feed follows, as in files of old
     *     computers
     */
    ByteLines(InputStream body, boolean returnEnds) {
        this.bytes = new RowBytes(body);
        this.returnEnds = returnEnds;
    }

    /** One line, with what ends it; of a line that is longer than a row may be, its beginning. */
    static final class Line {

        private final long number;
        private final byte[] bytes;

        private Line(long number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        /** Where it stands, from 1. */
        long number() {
            return number;
        }

        byte[] bytes() {
            return bytes;
        }

        /** What stands before the end of the line. */
        byte[] content() {
            int length = bytes.length;
            length -= length > 0 && bytes[length - 1] == '\n' ? 1 : 0;
            length -= length > 0 && bytes[length - 1] == '\r' ? 1 : 0;
            return Arrays.copyOf(bytes, length);
        }

        boolean isBlank() {
            int start = 0;
            while (start < bytes.length && isWhite(bytes[start])) {
                start++;
            }
            return start == bytes.length
                    || (bytes[start] < 0
                            && new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8)
                                    .chars()
                                    .allMatch(Line::isWhite));
        }

        private static boolean isWhite(int c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }

    /** The next line; null at the end. */
    Line next() throws IOException {
        if (number == 0) {
            bytes.skipMark();
        }
        int b = bytes.peek();
        while (b >= 0) {
            bytes.keep();
            int following = bytes.peek();
            if (b == '\n' || (b == '\r' && returnEnds && following != '\n') || following < 0) {
                return new Line(++number, bytes.row());
            }
            b = following;
        }
        return null;
    }
}
