package dev.dateline.transfer;

/** Follows the quotes of a record byte by byte, to tell whether a line ends it (RFC 4180). */
final class CsvQuotes {

    private enum State {
        START_OF_CELL,
        BARE,
        QUOTED,
        QUOTE_IN_QUOTED,
        CLOSED,
        BROKEN
    }

    private final byte separator;
    private State state = State.START_OF_CELL;
    private boolean stray;

    CsvQuotes(byte separator) {
        this.separator = separator;
    }

    void take(byte[] line) {
        for (int i = 0; i < line.length && state != State.BROKEN; i++) {
            state = after(line[i]);
        }
    }

    private State after(byte b) {
        boolean quote = b == '"';
        if (state == State.QUOTED) {
            return quote ? State.QUOTE_IN_QUOTED : State.QUOTED;
        }
        if (quote) {
            stray |= state == State.BARE;
            return switch (state) {
                case START_OF_CELL, QUOTE_IN_QUOTED -> State.QUOTED;
                case BARE -> State.BARE;
                case QUOTED, CLOSED, BROKEN -> State.BROKEN;
            };
        }
        if (b == separator || b == '\n' || b == '\r') {
            return State.START_OF_CELL;
        }
        boolean behindQuote = state == State.QUOTE_IN_QUOTED || state == State.CLOSED;
        return !behindQuote ? State.BARE : b == ' ' ? State.CLOSED : State.BROKEN;
    }

    /** Whether the record goes on: a quote is open. */
    boolean areOpen() {
        return state == State.QUOTED;
    }

    /** Whether something stands between the end of a quote and the end of its cell. */
    boolean areBroken() {
        return state == State.BROKEN;
    }

    /** Whether a quote stands within a cell that does not begin with one. */
    boolean hasStray() {
        return stray;
    }
}
