package dev.dateline.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Tells the elements of a JSON array apart by their brackets and quotes alone, so that one that is too long to be held
 * costs no other. One that is not JSON may have swallowed others: it can be looked at again, and ends then where a line
 * begins as an element does, with a brace that stands no further in than its own.
 */
final class JsonElements {

    /** How far an element reaches that begins within one that failed, else broken lines cost their square. */
    private static final int NEAR = 1 << 12;

    /** The indentation of an element that begins behind something else, so that it says nothing of others. */
    private static final int ANY = Integer.MAX_VALUE;

    private final RowBytes bytes;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean isFirst = true;
    private boolean isClosed;

    private int column;
    private boolean isLineBlank = true;
    private long position;
    private long doubtfulUpTo;

    private byte[] read;
    private int indent;
    private int reach;
    private int other;
    private int columnOfOther;

    JsonElements(InputStream body) {
        this.bytes = new RowBytes(body);
    }

    /** Goes to the first element; false where there is no array. */
    boolean begin() throws IOException {
        bytes.skipMark();
        int b = nextVisible();
        pass(b);
        bytes.skip();
        return b == '[';
    }

    /** The next element; null at the end, also where it breaks off within one. */
    byte[] next() throws IOException {
        if (isClosed) {
            return null;
        }
        int b = nextVisible();
        beginElement();
        boolean isEmpty = b == ']' || b == ',';
        while (b >= 0 && !endsElement(b) && !isTooFar(b)) {
            follow(b);
            keep(b);
            b = bytes.peek();
        }
        int length = bytes.length();
        if (b >= 0 && endsElement(b)) {
            keep(b);
        }
        isClosed = b == ']' && endsElement(b);
        boolean isParted = b == ',' && endsElement(b);
        other = isParted && indent == ANY ? -1 : other;
        read = bytes.row();
        boolean isOpen = depth > 0 || inString || length == 0;
        boolean isNone = isEmpty ? isClosed && isFirst : b < 0 && isOpen && other < 0;
        isFirst = false;
        return isNone ? null : visible(length);
    }

    /**
     * Goes back to where another element may begin within the last one.
     *
     * @return what stands before that; null when there is no such place
     */
    byte[] lookAgain() {
        if (other < 0) {
            return null;
        }
        doubtfulUpTo = Math.max(doubtfulUpTo, position);
        position -= read.length - other;
        bytes.back(read, other);
        column = columnOfOther;
        isLineBlank = true;
        isClosed = false;
        return visible(other);
    }

    private void beginElement() {
        depth = 0;
        inString = false;
        escaped = false;
        other = -1;
        indent = isLineBlank ? column : ANY;
        reach = position < doubtfulUpTo ? NEAR : RowReader.LONGEST;
    }

    /** Whether another element may have begun, and this one is longer than it is followed then. */
    private boolean isTooFar(int b) {
        if (other < 0 && b == '{' && isLineBlank && column <= indent && !bytes.isEmpty()) {
            other = bytes.length();
            columnOfOther = column;
        }
        return other >= 0 && bytes.length() > reach;
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
        while (isBlank(b)) {
            pass(b);
            bytes.skip();
            b = bytes.peek();
        }
        return b;
    }

    private void keep(int b) {
        pass(b);
        bytes.keep();
    }

    private void pass(int b) {
        position++;
        column = b == '\n' ? 0 : column + 1;
        isLineBlank = b == '\n' || (isLineBlank && (isBlank(b) || b == ','));
    }

    private byte[] visible(int length) {
        int end = length;
        while (end > 0 && isBlank(read[end - 1])) {
            end--;
        }
        return Arrays.copyOf(read, end);
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
