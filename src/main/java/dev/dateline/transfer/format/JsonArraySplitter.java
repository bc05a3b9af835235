package dev.dateline.transfer.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Tells the elements of a JSON array apart by their brackets and quotes alone, so that one that is too long to be held
 * costs no other. One that is not JSON may have swallowed others: it can be looked at again, and ends then where a line
 * begins as an element does, with a brace that stands no further in than its own.
 */
final class JsonArraySplitter {

    /** How far an element reaches that begins within one that failed, else broken lines cost their square. */
    private static final int NEAR_LOOKAHEAD_BYTES = 1 << 12;

    /** The indentation of an element that begins behind something else, so that it says nothing of others. */
    private static final int ANY_INDENT = Integer.MAX_VALUE;

    private final RowBuffer buffer;
    private int depth;
    private boolean isInString;
    private boolean isEscaped;
    private boolean isFirst = true;
    private boolean isClosed;

    private int column;
    private boolean isLineBlank = true;
    private long position;
    private long suspectUpTo;

    private byte[] lastElement;
    private int indent;
    private int maxLength;
    private int restartOffset;
    private int restartColumn;

    JsonArraySplitter(InputStream body) {
        this.buffer = new RowBuffer(body);
    }

    /** Goes to the first element; false where there is no array. */
    boolean enterArray() throws IOException {
        buffer.skipByteOrderMark();
        int b = skipBlanks();
        advance(b);
        buffer.skip();
        return b == '[';
    }

    /** The next element; null at the end, also where it breaks off within one. */
    byte[] next() throws IOException {
        if (isClosed) {
            return null;
        }
        int b = skipBlanks();
        beginElement();
        boolean isEmpty = b == ']' || b == ',';
        while (b >= 0 && !endsElement(b) && !isBeyondLimit(b)) {
            updateState(b);
            append(b);
            b = buffer.peek();
        }
        int length = buffer.length();
        if (b >= 0 && endsElement(b)) {
            append(b);
        }
        isClosed = b == ']' && endsElement(b);
        boolean isParted = b == ',' && endsElement(b);
        restartOffset = isParted && indent == ANY_INDENT ? -1 : restartOffset;
        lastElement = buffer.row();
        boolean isOpen = depth > 0 || isInString || length == 0;
        boolean isNone = isEmpty ? isClosed && isFirst : b < 0 && isOpen && restartOffset < 0;
        isFirst = false;
        return isNone ? null : trim(length);
    }

    /**
     * Goes back to where another element may begin within the last one.
     *
     * @return what stands before that; null when there is no such place
     */
    byte[] reread() {
        if (restartOffset < 0) {
            return null;
        }
        suspectUpTo = Math.max(suspectUpTo, position);
        position -= lastElement.length - restartOffset;
        buffer.rewind(lastElement, restartOffset);
        column = restartColumn;
        isLineBlank = true;
        isClosed = false;
        return trim(restartOffset);
    }

    private void beginElement() {
        depth = 0;
        isInString = false;
        isEscaped = false;
        restartOffset = -1;
        indent = isLineBlank ? column : ANY_INDENT;
        maxLength = position < suspectUpTo ? NEAR_LOOKAHEAD_BYTES : RowReader.MAX_ROW_BYTES;
    }

    /** Whether another element may have begun, and this one is longer than it is followed then. */
    private boolean isBeyondLimit(int b) {
        if (restartOffset < 0 && b == '{' && isLineBlank && column <= indent && !buffer.isEmpty()) {
            restartOffset = buffer.length();
            restartColumn = column;
        }
        return restartOffset >= 0 && buffer.length() > maxLength;
    }

    private boolean endsElement(int b) {
        return depth == 0 && !isInString && (b == ',' || b == ']');
    }

    /** A string ends with its line, whatever stands there, or one quote too few would cost all that follows. */
    private void updateState(int b) {
        if (isInString) {
            isInString = b != '\n' && (isEscaped || b != '"');
            isEscaped = b == '\\' && !isEscaped;
        } else {
            isInString = b == '"';
            boolean closes = b == '}' || b == ']';
            depth = b == '{' || b == '[' ? depth + 1 : Math.max(0, closes ? depth - 1 : depth);
        }
    }

    /** Whether the array was closed, and nothing follows it. */
    boolean isComplete() throws IOException {
        return isClosed && skipBlanks() < 0;
    }

    private int skipBlanks() throws IOException {
        int b = buffer.peek();
        while (isBlank(b)) {
            advance(b);
            buffer.skip();
            b = buffer.peek();
        }
        return b;
    }

    private void append(int b) {
        advance(b);
        buffer.append();
    }

    private void advance(int b) {
        position++;
        column = b == '\n' ? 0 : column + 1;
        isLineBlank = b == '\n' || (isLineBlank && (isBlank(b) || b == ','));
    }

    private byte[] trim(int length) {
        int end = length;
        while (end > 0 && isBlank(lastElement[end - 1])) {
            end--;
        }
        return Arrays.copyOf(lastElement, end);
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
