package dev.dateline.transfer.csv;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.transfer.format.Row;
import dev.dateline.transfer.format.RowReader;
import dev.dateline.transfer.format.UnexpectedRowError;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads CSV (RFC 4180) whose first row names the columns. */
@ApplicationScoped
class CsvRows implements RowReader {

    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/csv");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        CsvRecordReader records = new CsvRecordReader(body);
        CsvHeader header = readHeader(records);
        for (CsvRecordReader.CsvRecord found = records.next(); found != null; found = records.next()) {
            toRow(found, header).ifPresent(rows);
        }
    }

    private static CsvHeader readHeader(CsvRecordReader records) throws IOException {
        CsvRecordReader.CsvRecord first = records.next();
        if (first != null && first.failure() != null) {
            throw new Failure(
                    Kind.UNREADABLE,
                    first.failure().getMessage().replace("This row", "The first row") + " Nothing was imported.");
        }
        return CsvHeader.parse(first == null ? List.of() : first.cells());
    }

    /** Converts a record to a row; empty if all cells are empty. */
    private static Optional<Row> toRow(CsvRecordReader.CsvRecord found, CsvHeader header) {
        try {
            List<String> cells = found.requireCells();
            requireColumns(cells.size(), header.columnCount(), found);
            return cells.stream().allMatch(String::isEmpty)
                    ? Optional.empty()
                    : Optional.of(Row.of(found.line(), header.toArticle(cells)));
        } catch (Failure e) {
            return Optional.of(Row.unreadable(found.line(), e));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(Row.unreadable(found.line(), UnexpectedRowError.toFailure(e)));
        }
    }

    /**
     * Checks the number of cells. Lines within a failed record are accepted as a row only if nothing suggests that they
     * are part of a cell.
     */
    private static void requireColumns(int cells, int columns, CsvRecordReader.CsvRecord found) {
        if (found.isSwallowed() && (cells != columns || found.hasStrayQuote())) {
            throw new Failure(Kind.UNREADABLE, "This line seems to be part of a row above that cannot be read.");
        }
        if (cells > columns) {
            throw new Failure(
                    Kind.UNREADABLE, "This row has " + cells + " cells, but there are only " + columns + " columns.");
        }
    }
}
