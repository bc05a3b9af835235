package dev.dateline.transfer.csv;

/** Tracks the quotes of a record byte by byte, to determine whether a line ends the record (RFC 4180). */
final class CsvQuoteState {

    private enum State {
        START_OF_CELL,
        UNQUOTED,
        QUOTED,
        QUOTE_IN_QUOTED,
        CLOSED,
        MALFORMED
    }

    private final byte separator;
    private State state = State.START_OF_CELL;
    private boolean hasStrayQuote;

    CsvQuoteState(byte separator) {
        this.separator = separator;
    }

    void accept(byte[] line) {
        for (int i = 0; i < line.length && state != State.MALFORMED; i++) {
            state = nextState(line[i]);
        }
    }

    private State nextState(byte b) {
        boolean quote = b == '"';
        if (state == State.QUOTED) {
            return quote ? State.QUOTE_IN_QUOTED : State.QUOTED;
        }
        if (quote) {
            hasStrayQuote |= state == State.UNQUOTED;
            return switch (state) {
                case START_OF_CELL, QUOTE_IN_QUOTED -> State.QUOTED;
                case UNQUOTED -> State.UNQUOTED;
                case QUOTED, CLOSED, MALFORMED -> State.MALFORMED;
            };
        }
        if (b == separator || b == '\n' || b == '\r') {
            return State.START_OF_CELL;
        }
        boolean behindQuote = state == State.QUOTE_IN_QUOTED || state == State.CLOSED;
        return !behindQuote ? State.UNQUOTED : b == ' ' ? State.CLOSED : State.MALFORMED;
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
}
