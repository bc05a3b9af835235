package dev.dateline.transfer.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/** Reads NDJSON: one JSON object per line. Blank lines count as lines but are ignored. */
@ApplicationScoped
public class NdjsonRows implements RowReader {

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/x-ndjson");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        LineReader lines = new LineReader(body, false);
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                LineReader.Line found = line;
                rows.accept(Row.tryCreate(line.number(), () -> RowJson.parse(found.number(), found.content())));
            }
        }
    }
}
