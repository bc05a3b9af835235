package dev.dateline.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/** One JSON object a line. Blank lines count as lines and say nothing. */
@ApplicationScoped
class NdjsonRows implements RowReader {

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/x-ndjson");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        ByteLines lines = new ByteLines(body, false);
        for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                ByteLines.Line found = line;
                rows.accept(Row.made(line.number(), () -> RowJson.row(found.number(), found.content())));
            }
        }
    }
}
