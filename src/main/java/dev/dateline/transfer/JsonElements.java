package dev.dateline.transfer;

import java.io.IOException;
import java.io.InputStream;

/**
 * Tells the elements of a JSON array apart by their brackets and quotes alone, so that one that is not JSON, or is too
 * long to be held, costs no other.
 */
final class JsonElements {

    private final RowBytes bytes;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean isFirst = true;
    private boolean isClosed;

    JsonElements(InputStream body) {
        this.bytes = new RowBytes(body);
    }

    /** Goes to the first element; false where there is no array. */
    boolean begin() throws IOException {
        bytes.skipMark();
        boolean isArray = nextVisible() == '[';
        bytes.skip();
        return isArray;
    }

    /** The next element; null at the end, also where it breaks off within one. */
    byte[] next() throws IOException {
        if (isClosed) {
            return null;
        }
        int b = nextVisible();
        boolean isEmpty = b == ']' || b == ',';
        while (b >= 0 && !endsElement(b)) {
            follow(b);
            bytes.keep();
            b = depth > 0 || inString ? bytes.peek() : nextVisible();
        }
        bytes.skip();
        isClosed = b == ']';
        boolean isNone = isEmpty ? isClosed && isFirst : b < 0 && (depth > 0 || inString || bytes.isEmpty());
        isFirst = false;
        return isNone ? null : bytes.row();
    }

    private boolean endsElement(int b) {
        return depth == 0 && !inString && (b == ',' || b == ']');
    }

    /** A string ends with its line, whatever stands there, or one quote too few would cost all that follows. */
    private void follow(int b) {
        if (inString) {
            inString = b != '\n' && (escaped || b != '"');
            escaped = b == '\\' && !escaped;
        } else {
            inString = b == '"';
            boolean closes = b == '}' || b == ']';
            depth = b == '{' || b == '[' ? depth + 1 : Math.max(0, closes ? depth - 1 : depth);
        }
    }

    /** Whether the array was closed, and nothing follows it. */
    boolean isWhole() throws IOException {
        return isClosed && nextVisible() < 0;
    }

    private int nextVisible() throws IOException {
        int b = bytes.peek();
        while (b == ' ' || b == '\t' || b == '\r' || b == '\n') {
            bytes.skip();
            b = bytes.peek();
        }
        return b;
    }
}
