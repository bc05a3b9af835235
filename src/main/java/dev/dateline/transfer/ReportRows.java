package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of a report: the first in memory, the others in a file, so that a report may be of any length. */
final class ReportRows implements Closeable {

    private static final int IN_MEMORY = 100;

    private final Path file;
    private final ObjectWriter json;
    private final List<RowReport> first = new ArrayList<>();
    private Writer rest;
    private long written;

    ReportRows(Path file, ObjectWriter json) {
        this.file = file;
        this.json = json;
    }

    void add(RowReport row) {
        if (first.size() < IN_MEMORY) {
            first.add(row);
            return;
        }
        try {
            if (rest == null) {
                Files.createDirectories(file.getParent());
                rest = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            }
            rest.write(json.writeValueAsString(row));
            rest.write('\n');
            written++;
        } catch (IOException e) {
            throw new UncheckedIOException("a report cannot be written", e);
        }
    }

    /** The rows so far. */
    Snapshot snapshot() {
        try {
            if (rest != null) {
                rest.flush();
            }
            return new Snapshot(List.copyOf(first), file, written);
        } catch (IOException e) {
            throw new UncheckedIOException("a report cannot be written", e);
        }
    }

    /** No more rows will come. */
    @Override
    public void close() throws IOException {
        if (rest != null) {
            rest.close();
            rest = null;
        }
    }

    /**
     * Rows as they were at one time, as a JSON array.
     *
     * @param more how many there are in the file beside the first
     */
    @JsonSerialize(using = ArrayOfRows.class)
    record Snapshot(List<RowReport> first, Path file, long more) {}

    static final class ArrayOfRows extends JsonSerializer<Snapshot> {

        @Override
        public void serialize(Snapshot rows, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            for (RowReport row : rows.first) {
                provider.defaultSerializeValue(row, out);
            }
            if (rows.more > 0) {
                try (BufferedReader lines = Files.newBufferedReader(rows.file, StandardCharsets.UTF_8)) {
                    for (long i = 0; i < rows.more; i++) {
                        out.writeRawValue(lines.readLine());
                    }
                }
            }
            out.writeEndArray();
        }
    }
}
