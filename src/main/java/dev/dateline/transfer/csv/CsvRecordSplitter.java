package dev.dateline.transfer.csv;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.transfer.format.LineReader;
import dev.dateline.transfer.format.LineReader.Line;
import dev.dateline.transfer.format.RowReader;
import dev.dateline.transfer.format.Utf8Decoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits CSV into records (RFC 4180). A quote that is never closed, or is closed in the middle of a cell, may have
 * swallowed rows: such a record fails at its first line, and the lines after it are read again.
 */
final class CsvRecordSplitter {

    /**
     * After this many failed records with full lookahead, the records that they swallowed are read with the short
     * lookahead, to bound the cost.
     */
    private static final int MAX_FUTILE_READS = 16;

    private static final int NEAR_LOOKAHEAD_BYTES = 1 << 12;

    private final LineReader lines;
    private final Deque<Line> rereadLines = new ArrayDeque<>();
    private char separator;
    private long suspectUpToLine;
    private int futileReads;

    CsvRecordSplitter(InputStream body) {
        this.lines = new LineReader(body, true);
    }

    /**
     * One record of the table.
     *
     * @param line the number of its first line
     * @param text the text of the record; null if it failed
     * @param failure why it failed; null if it did not
     * @param isSwallowed whether it lies within a failed record, so that it may be part of its text
     * @param hasStrayQuote whether there is a quote in a cell that does not start with one
     */
    record CsvRecord(long line, String text, Failure failure, boolean isSwallowed, boolean hasStrayQuote) {}

    /** Returns the cell separator: the comma, or the tab or semicolon if the first line has no comma. */
    char separator() {
        return separator;
    }

    /** Returns the next record; null at the end. */
    CsvRecord next() throws IOException {
        Line first = nextLine();
        if (first == null) {
            return null;
        }
        if (separator == 0) {
            separator = detectSeparator(first.bytes());
        }
        CsvQuoteState quotes = new CsvQuoteState((byte) separator);
        int reach = lookahead(first);
        List<Line> read = new ArrayList<>();
        int size = 0;
        Line next = first;
        while (next != null) {
            read.add(next);
            size += next.bytes().length;
            quotes.accept(next.bytes());
            next = quotes.isOpen() && size <= reach ? nextLine() : null;
        }
        return toRecord(read, quotes);
    }

    private int lookahead(Line first) {
        futileReads = first.number() <= suspectUpToLine ? futileReads : 0;
        return futileReads < MAX_FUTILE_READS ? RowReader.MAX_ROW_BYTES : NEAR_LOOKAHEAD_BYTES;
    }

    private Line nextLine() throws IOException {
        return rereadLines.isEmpty() ? lines.next() : rereadLines.remove();
    }

    private static char detectSeparator(byte[] line) {
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

    private CsvRecord toRecord(List<Line> read, CsvQuoteState quotes) {
        long line = read.get(0).number();
        boolean isSwallowed = line <= suspectUpToLine;
        byte[] bytes = join(read);
        try {
            requireComplete(bytes.length, quotes, read.get(read.size() - 1).number());
            return new CsvRecord(line, Utf8Decoder.decode(bytes), null, isSwallowed, quotes.hasStrayQuote());
        } catch (Failure e) {
            if (quotes.isOpen() || quotes.isMalformed()) {
                reread(read.subList(1, read.size()));
            }
            return new CsvRecord(line, null, e, isSwallowed, quotes.hasStrayQuote());
        }
    }

    private void reread(List<Line> swallowed) {
        futileReads += swallowed.isEmpty() ? 0 : 1;
        for (int i = swallowed.size() - 1; i >= 0; i--) {
            rereadLines.addFirst(swallowed.get(i));
            suspectUpToLine = Math.max(suspectUpToLine, swallowed.get(i).number());
        }
    }

    private static void requireComplete(int length, CsvQuoteState quotes, long lastLine) {
        if (length > RowReader.MAX_ROW_BYTES) {
            String most = "A row may have at most " + RowReader.MAX_ROW_BYTES + " bytes.";
            throw new Failure(
                    Kind.TOO_LARGE, quotes.isOpen() ? most + " A quote in this row may not " + "be closed." : most);
        }
        if (quotes.isOpen()) {
            throw new Failure(Kind.UNREADABLE, "A quote that starts in this row is not closed, or only far below.");
        }
        if (quotes.isMalformed()) {
            throw new Failure(
                    Kind.UNREADABLE,
                    "A quote that starts in this row ends in the middle of a cell, in line " + lastLine
                            + ". Within a quoted cell, each quote must be doubled.");
        }
    }

    /** Joins the lines without the terminator of the last one. */
    private static byte[] join(List<Line> read) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        read.subList(0, read.size() - 1).forEach(line -> bytes.writeBytes(line.bytes()));
        bytes.writeBytes(read.get(read.size() - 1).content());
        return bytes.toByteArray();
    }
}
