package dev.dateline.transfer.csv;

import dev.dateline.Failure;
import dev.dateline.transfer.format.Utf8Decoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parses the cells of one record line by line, and determines whether a line ends the record (RFC 4180). */
final class CsvLineParser {

    private enum State {
        START_OF_CELL,
        UNQUOTED,
        QUOTED,
        QUOTE_IN_QUOTED,
        CLOSED,
        MALFORMED
    }

    private final byte separator;
    private final List<String> cells = new ArrayList<>();
    private State state = State.START_OF_CELL;
    private byte[] cell = new byte[64];
    private int length;
    private int anyBits; // of the bytes of the cell; negative if not all are ASCII
    private boolean isBlank = true;
    private boolean hasStrayQuote;
    private Failure encodingFailure;

    CsvLineParser(byte separator) {
        this.separator = separator;
    }

    /** Parses the next line of the record, with its terminator. */
    void accept(byte[] line) {
        for (int i = 0; i < line.length && state != State.MALFORMED; i++) {
            state = nextState(line[i]);
        }
    }

    private State nextState(byte b) {
        if (state == State.QUOTED) {
            return b == '"' ? State.QUOTE_IN_QUOTED : append(b, State.QUOTED);
        }
        if (b == '\n' || b == '\r') {
            return State.START_OF_CELL; // the end of the record
        }
        isBlank = false;
        if (b == '"') {
            return quote();
        }
        if (b == separator) {
            endCell();
            return State.START_OF_CELL;
        }
        boolean isAfterQuote = state == State.QUOTE_IN_QUOTED || state == State.CLOSED;
        return !isAfterQuote ? append(b, State.UNQUOTED) : b == ' ' ? State.CLOSED : State.MALFORMED;
    }

    private State quote() {
        hasStrayQuote |= state == State.UNQUOTED;
        return switch (state) {
            case START_OF_CELL -> State.QUOTED;
            case QUOTE_IN_QUOTED -> append((byte) '"', State.QUOTED);
            case UNQUOTED -> append((byte) '"', State.UNQUOTED);
            case QUOTED, CLOSED, MALFORMED -> State.MALFORMED;
        };
    }

    private State append(byte b, State next) {
        if (length == cell.length) {
            cell = Arrays.copyOf(cell, 2 * length);
        }
        cell[length++] = b;
        anyBits |= b;
        return next;
    }

    private void endCell() {
        try {
            cells.add(
                    anyBits >= 0
                            ? new String(cell, 0, length, StandardCharsets.ISO_8859_1)
                            : Utf8Decoder.decode(Arrays.copyOf(cell, length)));
        } catch (Failure e) {
            encodingFailure = e;
        }
        length = 0;
        anyBits = 0;
    }

    /** Returns whether the record continues, because a quoted cell is open. */
    boolean isOpen() {
        return state == State.QUOTED;
    }

    /** Returns whether there is text between a closing quote and the end of its cell. */
    boolean isMalformed() {
        return state == State.MALFORMED;
    }

    /** Returns whether there is a quote in a cell that does not start with one. */
    boolean hasStrayQuote() {
        return hasStrayQuote;
    }

    /**
     * Ends the record and returns its cells; none if it is blank.
     *
     * @throws Failure of kind UNREADABLE if a cell is not valid UTF-8
     */
    List<String> finish() {
        if (!isBlank) {
            endCell();
        }
        if (encodingFailure != null) {
            throw encodingFailure;
        }
        return cells;
    }
}
