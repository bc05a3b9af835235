package dev.dateline.transfer.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The files of a report, which may have any length and survives the process: one file has a line per row, another the
 * state of the import.
 */
final class ReportFile {

    private final Path folder;
    private final String id;
    private final ObjectMapper json;

    ReportFile(Path folder, String id, ObjectMapper json) {
        this.folder = folder;
        this.id = id;
        this.json = json;
    }

    /**
     * The saved state of an import.
     *
     * @param rows how many rows the report lists
     */
    record SavedReport(ImportReport.Summary head, long rows) {}

    /** Serializes a row as a line. */
    byte[] toLine(RowReport row) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.write(json.writeValueAsBytes(row));
        line.write('\n');
        return line.toByteArray();
    }

    /**
     * Writes lines at an offset and truncates the rest of the file, which belongs to rows whose transaction was rolled
     * back.
     */
    void append(long from, byte[] lines) throws IOException {
        if (lines.length == 0) {
            return;
        }
        Files.createDirectories(folder);
        try (FileChannel file = FileChannel.open(rowsFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(from);
            file.position(from);
            ByteBuffer left = ByteBuffer.wrap(lines);
            while (left.hasRemaining()) {
                file.write(left);
            }
        }
    }

    /** Returns the progress with the actual length of the list, which may be truncated after a power failure. */
    ImportStatistics recover(ImportStatistics tally) throws IOException {
        if (tally.bytes() == 0 || (Files.exists(rowsFile()) && Files.size(rowsFile()) >= tally.bytes())) {
            return tally;
        }
        byte[] left = Files.exists(rowsFile()) ? Files.readAllBytes(rowsFile()) : new byte[0];
        long lines = 0;
        long end = 0;
        for (int i = 0; i < left.length; i++) {
            if (left[i] == '\n') {
                lines++;
                end = i + 1L;
            }
        }
        return tally.withList(lines, end);
    }

    /** Returns the first rows of the list. */
    RowsSnapshot rows(long count) {
        return new RowsSnapshot(rowsFile(), count);
    }

    /** Saves the state of the import. */
    void save(ImportReport.Summary head, long count) throws IOException {
        Files.createDirectories(folder);
        Path next = folder.resolve(id + ".new");
        Files.write(next, json.writeValueAsBytes(new SavedReport(head, count)));
        Files.move(next, folder.resolve(id + ".json"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Saves the state of an import that has ended, and forces it to disk. */
    void saveDurably(ImportReport.Summary head, long count) throws IOException {
        DurableFile.write(folder.resolve(id + ".json"), json.writeValueAsBytes(new SavedReport(head, count)));
    }

    /** Returns the file of the rows. */
    Path rowsFile() {
        return folder.resolve(id + ".rows");
    }

    /**
     * A snapshot of the rows, serialized as a JSON array.
     *
     * @param count how many of the lines belong to it; there may be fewer after a power failure
     */
    @JsonSerialize(using = RowsSerializer.class)
    record RowsSnapshot(Path file, long count) {}

    static final class RowsSerializer extends JsonSerializer<RowsSnapshot> {

        @Override
        public void serialize(RowsSnapshot rows, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            if (rows.count > 0 && Files.exists(rows.file)) {
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
