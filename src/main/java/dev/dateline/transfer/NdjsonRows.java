package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
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
        InputStream in = new BufferedInputStream(body, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        long number = 0;
        int end;
        do {
            number++;
            end = line(in, line);
            row(number, line, rows);
            line.reset();
        } while (end >= 0);
    }

    /** Reads up to the end of a line, of which it keeps one byte more than is allowed. */
    private static int line(InputStream in, ByteArrayOutputStream line) throws IOException {
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (line.size() <= LONGEST) {
                line.write(next);
            }
            next = in.read();
        }
        return next;
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
