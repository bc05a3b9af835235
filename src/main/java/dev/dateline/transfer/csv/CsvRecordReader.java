package dev.dateline.transfer.csv;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.transfer.format.LineReader;
import dev.dateline.transfer.format.LineReader.Line;
import dev.dateline.transfer.format.RereadWindow;
import dev.dateline.transfer.format.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the records of CSV (RFC 4180). A quote that is never closed, or is closed in the middle of a cell, may have
 * swallowed rows: such a record fails at its first line, and the lines after it are read again.
 */
final class CsvRecordReader {

    /**
     * After this many failed records with full lookahead, the records that they swallowed are read with the short
     * lookahead, to bound the cost.
     */
    private static final int MAX_EMPTY_READS = 16;

    private final LineReader lines;
    private final RereadWindow rereadWindow = new RereadWindow(MAX_EMPTY_READS);
    private char separator;

    CsvRecordReader(InputStream body) {
        this.lines = new LineReader(body, true);
    }

    /**
     * One record of the table.
     *
     * @param line the number of its first line
     * @param cells the cells of the record, none if it is blank; null if it failed
     * @param failure why it failed; null if it did not
     * @param isSwallowed whether it lies within a failed record, so that it may be part of its text
     * @param hasStrayQuote whether there is a quote in a cell that does not start with one
     */
    record CsvRecord(long line, List<String> cells, Failure failure, boolean isSwallowed, boolean hasStrayQuote) {

        /** Returns the cells. */
        List<String> requireCells() {
            if (failure != null) {
                throw failure;
            }
            return cells;
        }
    }

    /** Returns the next record; null at the end. */
    CsvRecord next() throws IOException {
        Line first = lines.next();
        if (first == null) {
            return null;
        }
        if (separator == 0) {
            separator = detectSeparator(first.bytes());
        }
        CsvLineParser parser = new CsvLineParser((byte) separator);
        int reach = rereadWindow.lookaheadAt(first.number());
        List<Line> read = new ArrayList<>();
        int size = 0;
        Line next = first;
        while (next != null) {
            read.add(next);
            size += next.bytes().length;
            parser.accept(next.bytes());
            next = parser.isOpen() && size <= reach ? lines.next() : null;
        }
        return toRecord(read, parser);
    }

    /** Returns the comma, or the tab or semicolon if the first line has no comma. */
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

    private CsvRecord toRecord(List<Line> read, CsvLineParser parser) {
        long line = read.get(0).number();
        boolean isSwallowed = rereadWindow.contains(line);
        try {
            requireComplete(read, parser);
            return new CsvRecord(line, parser.finish(), null, isSwallowed, parser.hasStrayQuote());
        } catch (Failure e) {
            if ((parser.isOpen() || parser.isMalformed()) && read.size() > 1) {
                rereadWindow.extendTo(read.get(read.size() - 1).number() + 1);
                lines.rewind(read.subList(1, read.size()));
            }
            return new CsvRecord(line, null, e, isSwallowed, parser.hasStrayQuote());
        }
    }

    private static void requireComplete(List<Line> read, CsvLineParser parser) {
        Line last = read.get(read.size() - 1);
        int length = last.content().length;
        for (Line line : read.subList(0, read.size() - 1)) {
            length += line.bytes().length;
        }
        if (length > RowReader.MAX_ROW_BYTES) {
            String most = "A row may have at most " + RowReader.MAX_ROW_BYTES + " bytes.";
            throw new Failure(
                    Kind.TOO_LARGE, parser.isOpen() ? most + " A quote in this row may not " + "be closed." : most);
        }
        if (parser.isOpen()) {
            throw new Failure(Kind.UNREADABLE, "A quote that starts in this row is not closed, or only far below.");
        }
        if (parser.isMalformed()) {
            throw new Failure(
                    Kind.UNREADABLE,
                    "A quote that starts in this row ends in the middle of a cell, in line " + last.number()
                            + ". Within a quoted cell, each quote must be doubled.");
        }
    }
}
