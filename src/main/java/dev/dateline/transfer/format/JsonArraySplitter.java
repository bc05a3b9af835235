package dev.dateline.transfer.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a JSON array into its elements by brackets and quotes alone, so that an element that is too long to hold in
 * memory does not affect the others. An element that is not valid JSON may have swallowed others: {@link #reread()}
 * ends it where a line starts like an element, with a brace that is indented no further than its own.
 */
final class JsonArraySplitter {

    /** The indentation of an element that does not start its line, so that it cannot be compared with others. */
    private static final int ANY_INDENT = Integer.MAX_VALUE;

    private final RowBuffer buffer;
    private final RereadWindow rereadWindow = new RereadWindow(1);
    private int depth;
    private boolean isInString;
    private boolean isEscaped;
    private boolean isFirst = true;
    private boolean isClosed;

    private int column;
    private boolean isLineBlank = true;
    private long position;

    private byte[] lastElement;
    private int indent;
    private int maxLength;
    private int restartOffset;
    private int restartColumn;

    JsonArraySplitter(InputStream body) {
        this.buffer = new RowBuffer(body);
    }

    /** Advances to the first element; returns false if the input is not an array. */
    boolean enterArray() throws IOException {
        buffer.skipByteOrderMark();
        int b = skipBlanks();
        advance(b);
        buffer.skip();
        return b == '[';
    }

    /** Returns the next element; null at the end, also if the input ends within an element. */
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
     * Rewinds to the place within the last element where another element may start.
     *
     * @return the bytes before that place; null if there is none
     */
    byte[] reread() {
        if (restartOffset < 0) {
            return null;
        }
        rereadWindow.extendTo(position);
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
        maxLength = rereadWindow.lookaheadAt(position);
    }

    /**
     * Returns whether another element may have started and this one exceeds its maximum length; remembers the place for
     * {@link #reread()}.
     */
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

    /**
     * Updates the state by one byte. A string always ends at the end of its line; otherwise a missing quote would
     * swallow the rest of the input.
     */
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

    /** Returns whether the array was closed and nothing follows it. */
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
