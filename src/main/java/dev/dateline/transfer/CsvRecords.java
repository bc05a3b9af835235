package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.transfer.ByteLines.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Tells the records of a table apart (RFC 4180). A quote that is never closed, or is closed in the middle of a cell,
 * may have swallowed rows: such a record fails at its first line, and the lines after it are looked at again.
 */
final class CsvRecords {

    /** After so many rows that looked far ahead for nothing, those that they swallowed look no further than near. */
    private static final int PATIENCE = 16;

    private static final int NEAR = 1 << 12;

    private final ByteLines lines;
    private final Deque<Line> again = new ArrayDeque<>();
    private char separator;
    private long doubtfulUpTo;
    private int lookedInVain;

    CsvRecords(InputStream body) {
        this.lines = new ByteLines(body, true);
    }

    /**
     * One record.
     *
     * @param line the number of its first line
     * @param text what stands there; null when it fails
     * @param failure why it fails; null when it does not
     * @param isSwallowed whether it stands within a record that failed, so that it may be a part of its text
     * @param hasStrayQuote whether a quote stands within a cell that does not begin with one
     */
    record Found(long line, String text, Failure failure, boolean isSwallowed, boolean hasStrayQuote) {}

    /** What stands between the cells: the comma, or else the tab or the semicolon that the first line holds. */
    char separator() {
        return separator;
    }

    /** The next record; null at the end. */
    Found next() throws IOException {
        Line first = line();
        if (first == null) {
            return null;
        }
        if (separator == 0) {
            separator = separatorIn(first.bytes());
        }
        CsvQuotes quotes = new CsvQuotes((byte) separator);
        int reach = reach(first);
        List<Line> read = new ArrayList<>();
        int size = 0;
        Line next = first;
        while (next != null) {
            read.add(next);
            size += next.bytes().length;
            quotes.take(next.bytes());
            next = quotes.areOpen() && size <= reach ? line() : null;
        }
        return found(read, quotes);
    }

    private int reach(Line first) {
        lookedInVain = first.number() <= doubtfulUpTo ? lookedInVain : 0;
        return lookedInVain < PATIENCE ? RowReader.LONGEST : NEAR;
    }

    private Line line() throws IOException {
        return again.isEmpty() ? lines.next() : again.remove();
    }

    private static char separatorIn(byte[] line) {
        boolean tab = false;
        boolean semicolon = false;
        for (byte b : line) {
            if (b == ',') {
                return ',';
            }
            tab |= b == '\t';
            semicolon |= b == ';';
        }
        return tab ? '\t' : semicolon ? ';' : ',';
    }

    private Found found(List<Line> read, CsvQuotes quotes) {
        long line = read.get(0).number();
        boolean isSwallowed = line <= doubtfulUpTo;
        byte[] bytes = bytes(read);
        try {
            check(bytes.length, quotes, read.get(read.size() - 1).number());
            return new Found(line, StrictText.of(bytes), null, isSwallowed, quotes.hasStray());
        } catch (Failure e) {
            if (quotes.areOpen() || quotes.areBroken()) {
                lookAgain(read.subList(1, read.size()));
            }
            return new Found(line, null, e, isSwallowed, quotes.hasStray());
        }
    }

    private void lookAgain(List<Line> swallowed) {
        lookedInVain += swallowed.isEmpty() ? 0 : 1;
        for (int i = swallowed.size() - 1; i >= 0; i--) {
            again.addFirst(swallowed.get(i));
            doubtfulUpTo = Math.max(doubtfulUpTo, swallowed.get(i).number());
        }
    }

    private static void check(int length, CsvQuotes quotes, long lastLine) {
        if (length > RowReader.LONGEST) {
            String most = "A row may have at most " + RowReader.LONGEST + " bytes.";
            throw new Failure(Kind.TOO_LARGE, quotes.areOpen() ? most + " Is a quote not closed here?" : most);
        }
        if (quotes.areOpen()) {
            throw new Failure(Kind.UNREADABLE, "A quote that begins in this row is never closed, or far below.");
        }
        if (quotes.areBroken()) {
            throw new Failure(
                    Kind.UNREADABLE,
                    "A quote that begins in this row ends in the middle of a cell, in line " + lastLine
                            + ". Within a quoted cell, each quote stands twice.");
        }
    }

    /** All but what ends the last line. */
    private static byte[] bytes(List<Line> read) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        read.subList(0, read.size() - 1).forEach(line -> bytes.writeBytes(line.bytes()));
        bytes.writeBytes(read.get(read.size() - 1).content());
        return bytes.toByteArray();
    }
}
