package dev.dateline.transfer.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.transfer.format.Row;
import dev.dateline.transfer.format.RowReader;
import dev.dateline.transfer.format.UnexpectedRowError;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads CSV (RFC 4180) whose first row names the columns. */
@ApplicationScoped
class CsvRows implements RowReader {

    private static final CsvFactory CSV_FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_ROW_BYTES)
                    .build())
            .build();

    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/csv");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        CsvRecordSplitter records = new CsvRecordSplitter(body);
        CsvHeader header = readHeader(records);
        for (CsvRecordSplitter.CsvRecord found = records.next(); found != null; found = records.next()) {
            toRow(found, records.separator(), header).ifPresent(rows);
        }
    }

    private static CsvHeader readHeader(CsvRecordSplitter records) throws IOException {
        CsvRecordSplitter.CsvRecord first = records.next();
        if (first != null && first.failure() != null) {
            throw new Failure(
                    Kind.UNREADABLE,
                    first.failure().getMessage().replace("This row", "The first row") + " Nothing was imported.");
        }
        return CsvHeader.parse(first == null ? List.of() : parseCells(first, records.separator()));
    }

    /** Converts a record to a row; empty if all cells are empty. */
    private static Optional<Row> toRow(CsvRecordSplitter.CsvRecord found, char separator, CsvHeader header)
            throws IOException {
        try {
            List<String> cells = parseCells(found, separator);
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

    private static List<String> parseCells(CsvRecordSplitter.CsvRecord found, char separator) throws IOException {
        if (found.failure() != null) {
            throw found.failure();
        }
        List<String> cells = new ArrayList<>();
        try (CsvParser parser = CSV_FACTORY.createParser(found.text())) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token == JsonToken.VALUE_STRING; token = parser.nextToken()) {
                cells.add(parser.getText());
            }
            return cells;
        } catch (JsonProcessingException e) {
            throw new Failure(Kind.UNREADABLE, "This row is not valid CSV.", e);
        }
    }

    /**
     * Checks the number of cells. Lines within a failed record are accepted as a row only if nothing suggests that they
     * are part of a cell.
     */
    private static void requireColumns(int cells, int columns, CsvRecordSplitter.CsvRecord found) {
        if (found.isSwallowed() && (cells != columns || found.hasStrayQuote())) {
            throw new Failure(Kind.UNREADABLE, "This line seems to be part of a row above that cannot be read.");
        }
        if (cells > columns) {
            throw new Failure(
                    Kind.UNREADABLE, "This row has " + cells + " cells, but there are only " + columns + " columns.");
        }
    }
}
