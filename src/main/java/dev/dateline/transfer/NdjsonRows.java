package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
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
        byte[] chunk = new byte[1 << 16];
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        long number = 1;
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            int start = 0;
            for (int i = 0; i < read; i++) {
                if (chunk[i] == '\n') {
                    add(line, chunk, start, i);
                    row(number++, line, rows);
                    line.reset();
                    start = i + 1;
                }
            }
            add(line, chunk, start, read);
        }
        row(number, line, rows);
    }

    /** Of a line that is too long, one byte more than is allowed is kept. */
    private static void add(ByteArrayOutputStream line, byte[] chunk, int start, int end) {
        line.write(chunk, start, Math.min(end - start, LONGEST + 1 - line.size()));
    }

    private static void row(long number, ByteArrayOutputStream line, Consumer<Row> rows) throws IOException {
        if (line.size() > LONGEST) {
            rows.accept(Row.unreadable(
                    number, new Failure(Failure.Kind.TOO_LARGE, "A row may have at most " + LONGEST + " bytes.")));
            return;
        }
        byte[] bytes = line.toByteArray();
        int start = number == 1 && startsWithByteOrderMark(bytes) ? 3 : 0;
        try {
            JsonNode json = RowJson.MAPPER.readTree(bytes, start, bytes.length - start);
            if (!json.isMissingNode()) {
                rows.accept(Row.of(number, json));
            }
        } catch (JsonProcessingException e) {
            rows.accept(Row.unreadable(number, RowJson.unreadable(e)));
        }
    }

    private static boolean startsWithByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
