package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a report is kept, so that it may be of any length and outlives the process: its rows are lines of one file, how
 * the import stands is in another.
 */
final class ReportFile {

    private final Path folder;
    private final String id;
    private final ObjectMapper json;
    private OutputStream rows;
    private long written;

    ReportFile(Path folder, String id, ObjectMapper json) {
        this.folder = folder;
        this.id = id;
        this.json = json;
    }

    /**
     * How an import stood.
     *
     * @param rows how many rows the report has
     */
    record Kept(ImportReport.Head head, long rows) {}

    void add(RowReport row) throws IOException {
        if (rows == null) {
            rows = new BufferedOutputStream(SpoolFile.begin(rowsFile()));
        }
        rows.write(json.writeValueAsBytes(row));
        rows.write('\n');
        written++;
    }

    /** The rows so far. */
    Rows rows() throws IOException {
        if (rows != null) {
            rows.flush();
        }
        return new Rows(rowsFile(), written);
    }

    /** Keeps how the import stands. */
    void keep(ImportReport.Head head) throws IOException {
        Kept kept = new Kept(head, rows().count());
        Files.createDirectories(folder);
        Path next = folder.resolve(id + ".new");
        Files.write(next, json.writeValueAsBytes(kept));
        Files.move(next, folder.resolve(id + ".json"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** No more rows will come. */
    void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }

    private Path rowsFile() {
        return folder.resolve(id + ".rows");
    }

    /**
     * Rows as they were at one time, as a JSON array.
     *
     * @param count how many of the lines count; a power cut may leave fewer
     */
    @JsonSerialize(using = ArrayOfRows.class)
    record Rows(Path file, long count) {}

    static final class ArrayOfRows extends JsonSerializer<Rows> {

        @Override
        public void serialize(Rows rows, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            if (rows.count > 0) {
                try (BufferedReader lines = Files.newBufferedReader(rows.file, StandardCharsets.UTF_8)) {
                    String line = lines.readLine();
                    for (long i = 0; i < rows.count && line != null; i++) {
                        out.writeRawValue(line);
                        line = lines.readLine();
                    }
                }
            }
            out.writeEndArray();
        }
    }
}
