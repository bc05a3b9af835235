package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A table (RFC 4180) whose first row names the columns. After a quote that never ends, nothing can be told apart. */
@ApplicationScoped
class CsvRows implements RowReader {

    private static final CsvFactory CSV = CsvFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(LONGEST).build())
            .build();

    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/csv");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        Reader text = StrictText.of(body);
        long line = 1;
        try (CsvParser parser = CSV.createParser(text)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            Table table = new Table(parser);
            Cells first = table.next();
            CsvHeader header = CsvHeader.of(first == null ? null : first.cells());
            Cells next = table.next();
            while (next != null) {
                line = next.line();
                accept(header, next, rows);
                next = table.next();
            }
        } catch (JsonProcessingException | CharacterCodingException e) {
            String what = e instanceof CharacterCodingException ? "This is not UTF-8." : "This is no row of a table.";
            rows.accept(Row.unreadable(line + 1, new Failure(Kind.UNREADABLE, what + " Nothing after it was read.")));
        }
    }

    /**
     * One row as it stands in the table.
     *
     * @param cells null where they are more than a row may hold
     */
    private record Cells(long line, List<String> cells) {}

    /** A table while it is read. */
    private static final class Table {

        private final CsvParser parser;
        private long linesInCells;

        Table(CsvParser parser) {
            this.parser = parser;
        }

        /**
         * The next row; null at the end. The parser does not count the lines inside of cells, so they are counted here.
         */
        Cells next() throws IOException {
            JsonToken start = parser.nextToken();
            if (start == null) {
                return null;
            }
            long line = linesInCells + parser.currentTokenLocation().getLineNr();
            List<String> cells = new ArrayList<>();
            int size = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String cell = parser.getText();
                linesInCells += cell.chars().filter(c -> c == '\n').count();
                size += size > LONGEST ? 0 : cell.length() + 1;
                if (size <= LONGEST) {
                    cells.add(cell);
                }
            }
            return new Cells(line, size > LONGEST ? null : cells);
        }
    }

    private static void accept(CsvHeader header, Cells row, Consumer<Row> rows) {
        if (row.cells == null) {
            rows.accept(Row.unreadable(row.line, tooLong()));
        } else if (row.cells.size() > header.size()) {
            rows.accept(Row.unreadable(
                    row.line, new Failure(Kind.UNREADABLE, "This row has more cells than there are columns.")));
        } else if (!row.cells.stream().allMatch(String::isEmpty)) {
            rows.accept(Row.of(row.line, header.article(row.cells)));
        }
    }

    private static Failure tooLong() {
        return new Failure(Kind.TOO_LARGE, "A row may have at most " + LONGEST + " bytes.");
    }
}
