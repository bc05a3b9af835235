package dev.dateline.transfer.csv;

/** Follows the quotes of a record byte by byte, to tell whether a line ends it (RFC 4180). */
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

    /** Whether the record goes on: a quote is open. */
    boolean isOpen() {
        return state == State.QUOTED;
    }

    /** Whether something stands between the end of a quote and the end of its cell. */
    boolean isMalformed() {
        return state == State.MALFORMED;
    }

    /** Whether a quote stands within a cell that does not begin with one. */
    boolean hasStrayQuote() {
        return hasStrayQuote;
    }
}
